package plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.figures.Baseline;
import plumbline.figures.Baseline.Decision;
import plumbline.figures.Baseline.Outcome;
import plumbline.figures.Checked;
import plumbline.figures.Finding;

/// The options that keep and apply an editor's decisions on findings. Each report that was checked
/// goes through [#apply]; [#end] then writes what was decided now and tells what is not shown.
final class Decisions {
  @Option(
      names = "--baseline",
      paramLabel = "B",
      description = "Decisions on earlier findings (JSON); a finding decided is not raised again.")
  private @Nullable Path file;

  @Option(
      names = "--accept",
      paramLabel = "ID",
      split = ",",
      description = "Record in B: this finding is right, and known. Needs --because.")
  private List<String> accepted = new ArrayList<>();

  @Option(
      names = "--dismiss",
      paramLabel = "ID",
      split = ",",
      description = "Record in B: this finding is none. Needs --because.")
  private List<String> dismissed = new ArrayList<>();

  @Option(
      names = "--because",
      paramLabel = "REASON",
      description = "Why, in a few words: kept with the decision.")
  private String reason = "";

  @Option(names = "--all", description = "Also show the findings that were decided.")
  private boolean all;

  private Baseline baseline = Baseline.NONE;
  private final Set<String> open = new LinkedHashSet<>();

  /// How many reports need a decision no more.
  private final Map<String, Integer> stale = new LinkedHashMap<>();

  private int hidden;

  /// Reads the file before any report is read, and refuses what can't be recorded.
  void begin() {
    open.addAll(accepted);
    open.addAll(dismissed);
    if (open.size() < accepted.size() + dismissed.size()) {
      throw new Unreadable(
          "--accept, --dismiss", "A finding is named twice", "accept it or dismiss it, once");
    }
    if (open.isEmpty() && !reason.isEmpty()) {
      throw new Unreadable(
          "--because",
          "There is nothing to give a reason for",
          "name it: --accept ID or --dismiss ID");
    }
    if (!open.isEmpty() && file == null) {
      throw new Unreadable(
          "--baseline",
          "There is no file to record a decision in",
          "name one: it is made if missing");
    }
    if (!open.isEmpty() && reason.isBlank()) {
      throw new Unreadable(
          "--because", "A decision needs a reason", "say why in a few words: --because \"...\"");
    }
    if (file != null && (open.isEmpty() || Files.exists(file))) {
      baseline = Unreadable.orStop(Source.of(file).then(Baseline::read));
    }
  }

  boolean showsAll() {
    return all;
  }

  /// The report with its decided findings set apart, those decided now among them.
  Checked apply(Checked checked) {
    for (Finding finding : checked.findings()) {
      if (open.remove(finding.id())) {
        baseline =
            baseline.with(
                finding.id(),
                new Decision(
                    accepted.contains(finding.id()) ? Outcome.ACCEPTED : Outcome.DISMISSED,
                    reason,
                    Optional.of(checked.text().file()),
                    Optional.of(LocalDate.now(ZoneId.of("Europe/London")).toString())));
      }
    }
    Checked parted = baseline.apply(checked);
    hidden += parted.decided().size();
    baseline.stale(parted).forEach(id -> stale.merge(id, 1, Integer::sum));
    return parted;
  }

  /// Writes the file if something was decided now. Nothing is written if an id is no finding's.
  void end(PrintWriter err, int reports) {
    if (!open.isEmpty()) {
      throw new Unreadable(
          open.stream()
              .map(id ->
                  new Problem(
                      new Place(accepted.contains(id) ? "--accept" : "--dismiss", 1, 1),
                      "No finding has the id ‘" + id + "’",
                      "take one that the check prints, between brackets"))
              .toList());
    }
    if (file == null) {
      return;
    }
    if (!accepted.isEmpty() || !dismissed.isEmpty()) {
      write(file, baseline.json() + "\n");
      err.printf("Recorded in %s: %s%n", file, ids());
    }
    if (hidden > 0 && !all) {
      err.printf(
          hidden == 1
              ? "1 finding decided in %2$s is not shown; --all shows it.%n"
              : "%1$d findings decided in %2$s are not shown; --all shows them.%n",
          hidden,
          file);
    }
    // A decision that names no report may be of any: it is stale if none needs it.
    stale.forEach((id, times) -> {
      if (times == reports || named(id)) {
        err.printf(
            "note: the decision on %s in %s matches no finding any more: its words have changed or its check is off.%n",
            id, file);
      }
    });
  }

  private boolean named(String id) {
    return baseline.decision(id).flatMap(Decision::report).isPresent();
  }

  private String ids() {
    return String.join(", ", Stream.concat(accepted.stream(), dismissed.stream()).toList());
  }

  /// Written beside its place and moved there, so that no half of it is ever found.
  private static void write(Path file, String text) {
    try {
      Path beside = file.resolveSibling("." + file.getFileName() + ".part");
      try {
        Files.writeString(beside, text);
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException unwritable) {
      throw new Unreadable(
          file.toString(),
          "The decisions can’t be written (" + unwritable.getClass().getSimpleName() + ")",
          "check that the folder exists and that you may write to it");
    }
  }
}
