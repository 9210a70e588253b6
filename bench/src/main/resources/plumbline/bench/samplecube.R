# The better landing of samplecube (sampling 2.9): mean absolute deviation of the shares in percentage
# points, milliseconds a draw, sizes missed and draws.
# Rscript samplecube.R POPULATIONS DRAWS; a line is: population, size, and a level of each characteristic.
suppressPackageStartupMessages(library(sampling))
arguments <- commandArgs(TRUE)
rows <- read.table(arguments[1])
draws <- as.integer(arguments[2])
set.seed(1)
best <- NULL
for (method in 1:2) {
  deviations <- c(); misses <- 0; seconds <- 0
  for (population in split(rows, rows[[1]])) {
    size <- population[[2]][1]
    levels <- lapply(population[3:6], function(one) outer(one, sort(unique(one)), "==") + 0)
    chances <- rep(size / nrow(population), nrow(population))
    # Without the first level of each characteristic: the counts are independent, as it likes them.
    balancing <- cbind(chances, do.call(cbind, lapply(levels, function(one) one[, -1, drop = FALSE])))
    every <- do.call(cbind, levels)
    for (draw in 1:draws) {
      started <- proc.time()[["elapsed"]]
      drawn <- samplecube(balancing, chances, order = 1, comment = FALSE, method = method)
      seconds <- seconds + proc.time()[["elapsed"]] - started
      drawn <- drawn > 0.5
      misses <- misses + (sum(drawn) != size)
      shares <- colSums(every[drawn, , drop = FALSE]) / sum(drawn)
      deviations <- c(deviations, sum(abs(shares - colMeans(every))) / 15 * 100)
    }
  }
  all <- length(deviations)
  if (is.null(best) || mean(deviations) < best[1]) best <- c(mean(deviations), 1000 * seconds / all, misses, all)
}
cat(sprintf("%.6f %.3f %d %d\n", best[1], best[2], as.integer(best[3]), as.integer(best[4])))
