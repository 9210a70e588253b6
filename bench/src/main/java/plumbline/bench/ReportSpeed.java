package plumbline.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.Skeleton;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

/// A whole report in every format, warm, and its PDF from the command line, cold, against
/// Chromium’s print of the same page. To be run with a heap of 512 MB.
///
/// Arguments: the launcher, the inspection file, rounds.
final class ReportSpeed {
  private static final int WARM_UP = 15;
  private static final String CHROMIUM = "/usr/bin/chromium";

  private ReportSpeed() {}

  public static void main(String[] arguments) throws IOException, InterruptedException {
    String launcher = arguments[0];
    Path file = Path.of(arguments[1]);
    int rounds = Integer.parseInt(arguments[2]);
    Source source = new Source(String.valueOf(file.getFileName()), Files.readAllBytes(file));
    List<Target> targets = new ArrayList<>();
    warm(source, rounds, targets);
    Path folder = Files.createTempDirectory("plumbline-report-");
    try {
      cold(launcher, file, folder, rounds, targets);
    } finally {
      delete(folder);
    }
    Target.report(targets);
  }

  private static void warm(Source source, int rounds, List<Target> targets) {
    Map<Format, List<Double>> times = new EnumMap<>(Format.class);
    List<Double> whole = new ArrayList<>();
    int size = 0;
    for (int round = 0; round < WARM_UP + rounds; round++) {
      long start = System.nanoTime();
      Edition edition = edition(source);
      for (Format format : Format.values()) {
        long begun = System.nanoTime();
        byte[] printed = format.print(edition);
        double took = (System.nanoTime() - begun) / 1e6;
        if (round >= WARM_UP) {
          times.computeIfAbsent(format, _ -> new ArrayList<>()).add(took);
        }
        size = format == Format.PDF ? printed.length : size;
      }
      if (round >= WARM_UP) {
        whole.add((System.nanoTime() - start) / 1e6);
      }
    }
    System.out.printf(Locale.UK, "%s, warm, medians of %d rounds:%n", source.name(), rounds);
    times.forEach((format, each) ->
        System.out.printf(Locale.UK, "  %-4s %,.0f ms%n", format.ending(), median(each)));
    targets.add(new Target("every format, warm, 512 MB", median(whole), 5000, "ms"));
    targets.add(
        new Target("PDF, warm", median(times.getOrDefault(Format.PDF, List.of())), 300, "ms"));
    targets.add(new Target("size of the PDF", size / 1000.0, 300, "KB"));
  }

  private static Edition edition(Source source) {
    return switch (InspectionReader.read(source, FrameworkLibrary.shipped())) {
      case Parsed.Accepted<Inspection>(Inspection read) ->
          Skeleton.of(RatedInspection.of(read), "bench");
      case Parsed.Refused<Inspection>(var problems) ->
          throw new IllegalStateException(problems.toString());
    };
  }

  private static void cold(
      String launcher, Path file, Path folder, int rounds, List<Target> targets)
      throws IOException, InterruptedException {
    if (!Files.isExecutable(Path.of(CHROMIUM))) {
      System.out.println("There is no Chromium: the comparison with its print is skipped.");
      return;
    }
    Path page = folder.resolve("report.html");
    new WholeProcess(
            "page",
            List.of(launcher, "report", file.toString(), "--format", "html", "-o", page.toString()))
        .run();
    List<List<WholeProcess.Run>> runs =
        WholeProcess.inTurn(
            rounds,
            List.of(
                new WholeProcess(
                    "plumbline",
                    List.of(
                        launcher,
                        "report",
                        file.toString(),
                        "--format",
                        "pdf",
                        "-o",
                        folder.resolve("ours.pdf").toString())),
                new WholeProcess(
                    "Chromium",
                    List.of(
                        CHROMIUM,
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--print-to-pdf=" + folder.resolve("theirs.pdf"),
                        page.toUri().toString()))),
            file,
            page);
    double ours = WholeProcess.median(runs.getFirst());
    double theirs = WholeProcess.median(runs.getLast());
    System.out.printf(Locale.UK, "PDF, cold: %,.0f ms, Chromium %,.0f ms%n", ours, theirs);
    targets.add(new Target("PDF, cold, of Chromium’s time", ours / theirs, 3, "times"));
  }

  private static double median(List<Double> figures) {
    double[] sorted = figures.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    return sorted[sorted.length / 2];
  }

  private static void delete(Path folder) throws IOException {
    for (Path inside :
        Arrays.stream(folder.toFile().listFiles()).map(java.io.File::toPath).toList()) {
      Files.delete(inside);
    }
    Files.delete(folder);
  }
}
