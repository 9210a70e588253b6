package plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
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
import plumbline.figures.ReportIdentity;

/// The options that keep and apply an editor's decisions on findings. Where [#areMade], each report
/// that was checked goes through [#decide] before any is printed, and [#settle] refuses what is no
/// finding's. Then each goes through [#apply], and [#end] writes what was decided now and tells
/// what is not shown.
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
  private UnaryOperator<Checked> whole = UnaryOperator.identity();

  /// The report of each finding that was decided on now.
  private final Map<String, ReportIdentity> reports = new LinkedHashMap<>();

  private final List<Problem> problems = new ArrayList<>();

  /// Of each decision on a report that was read, whether a finding still needs it.
  private final Map<Decision, Boolean> needed = new LinkedHashMap<>();

  private int hidden;

  /// Reads the file before any report is read, and refuses what can't be recorded.
  ///
  /// @param whole the same report by every check, those that are switched off too
  void begin(UnaryOperator<Checked> whole) {
    this.whole = whole;
    accepted.replaceAll(String::strip);
    dismissed.replaceAll(String::strip);
    List<String> ids = ids();
    if (Set.copyOf(ids).size() < ids.size()) {
      throw new Unreadable(
          "--accept, --dismiss", "A finding is named twice", "accept it or dismiss it, once");
    }
    if (!areMade() && !reason.isEmpty()) {
      throw new Unreadable(
          "--because",
          "There is nothing to give a reason for",
          "name it: --accept ID or --dismiss ID");
    }
    if (areMade() && file == null) {
      throw new Unreadable(
          "--baseline",
          "There is no file to record a decision in",
          "name one: it is made if missing");
    }
    if (areMade() && reason.isBlank()) {
      throw new Unreadable(
          "--because", "A decision needs a reason", "say why in a few words: --because \"...\"");
    }
    if (file != null && areMade() && !Files.isWritable(folder(file))) {
      throw unwritable(file, "no such folder, or it is closed");
    }
    if (file != null && (!areMade() || Files.exists(file))) {
      baseline = Unreadable.orStop(Source.of(file).then(Baseline::read));
    }
  }

  boolean showsAll() {
    return all;
  }

  /// Whether something is decided now.
  boolean areMade() {
    return !accepted.isEmpty() || !dismissed.isEmpty();
  }

  /// Records the decisions that are made now on findings of this report.
  void decide(Checked checked) {
    ReportIdentity report = ReportIdentity.of(checked);
    List<String> ids = ids();
    for (Finding finding : checked.findings()) {
      if (!ids.contains(finding.id())) {
        continue;
      }
      ReportIdentity other = reports.putIfAbsent(finding.id(), report);
      if (other != null && !other.isSameAs(report)) {
        problems.add(
            problem(
                finding.id(),
                "Two reports have the finding ‘%s’: %s and %s"
                    .formatted(finding.id(), other.file(), report.file()),
                "check and decide on one report at a time"));
      }
      baseline =
          baseline.with(
              new Decision(
                  finding.id(),
                  accepted.contains(finding.id()) ? Outcome.ACCEPTED : Outcome.DISMISSED,
                  reason,
                  Optional.of(report),
                  Optional.of(LocalDate.now(ZoneId.of("Europe/London")).toString())));
    }
  }

  /// Ends the command, and nothing is written, where an id is no finding's or is not one report's.
  ///
  /// @param unread why a report that may have the finding can't be read
  void settle(List<Problem> unread) {
    for (String id : ids()) {
      if (!reports.containsKey(id)) {
        problems.add(
            problem(
                id,
                "No finding has the id ‘" + id + "’",
                "take one that the check prints, between brackets"));
      }
    }
    if (!problems.isEmpty()) {
      problems.addAll(unread);
      throw new Unreadable(problems);
    }
  }

  private Problem problem(String id, String what, String mend) {
    return new Problem(
        new Place(accepted.contains(id) ? "--accept" : "--dismiss", 1, 1), what, mend);
  }

  /// The report with its decided findings set apart, those decided now among them.
  Checked apply(Checked checked) {
    List<Decision> decisions = baseline.on(checked);
    Set<String> found = ids(checked);
    if (decisions.stream().anyMatch(decision -> !found.contains(decision.id()))) {
      found.addAll(ids(whole.apply(checked)));
    }
    decisions.forEach(
        decision -> needed.merge(decision, found.contains(decision.id()), Boolean::logicalOr));
    Checked parted = baseline.apply(checked);
    hidden += parted.decided().size();
    return parted;
  }

  private static Set<String> ids(Checked checked) {
    Set<String> ids = new HashSet<>();
    checked.findings().forEach(finding -> ids.add(finding.id()));
    return ids;
  }

  /// Writes the file if something was decided now.
  void end(PrintWriter err) {
    if (file == null) {
      return;
    }
    if (areMade()) {
      write(file, baseline.json() + "\n");
      err.printf("Recorded in %s: %s%n", file, String.join(", ", ids()));
    }
    if (hidden > 0 && !all) {
      err.printf(
          hidden == 1
              ? "1 finding decided in %2$s is not shown; --all shows it.%n"
              : "%1$d findings decided in %2$s are not shown; --all shows them.%n",
          hidden,
          file);
    }
    needed.forEach((decision, isNeeded) -> {
      if (!isNeeded) {
        err.printf(
            "note: the decision on %s in %s matches no finding any more: its words have changed, or it is of data that --against would give.%n",
            decision.id(), file);
      }
    });
  }

  private List<String> ids() {
    return Stream.concat(accepted.stream(), dismissed.stream()).toList();
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
      throw unwritable(file, unwritable.getClass().getSimpleName());
    }
  }

  private static Path folder(Path file) {
    return Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
  }

  private static Unreadable unwritable(Path file, String why) {
    return new Unreadable(
        file.toString(),
        "The decisions can’t be written (" + why + ")",
        "check that the folder exists and that you may write to it");
  }
}
