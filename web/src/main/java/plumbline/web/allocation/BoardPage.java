package plumbline.web.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.planning.BrokenRule;
import plumbline.web.access.Deed;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The board as it is shown.
///
/// @param reason as it was typed
/// @param proposal what the proposal could not meet; nothing where none was asked for
/// @param done what was just saved, in words; empty where nothing was
/// @param saved how many changes were saved where others were refused
public record BoardPage(
    WorkFrame frame,
    List<Row> rows,
    List<Load> loads,
    FormProblems problems,
    String reason,
    Optional<List<String>> proposal,
    String done,
    int saved) {
  public BoardPage {
    rows = List.copyOf(rows);
    loads = List.copyOf(loads);
  }

  /// One case.
  ///
  /// @param seen the revision that the page shows
  /// @param warnings the rules that it breaks
  public record Row(
      int number,
      String address,
      String ref,
      String domain,
      String caseManager,
      boolean secondRead,
      String state,
      int seen,
      Cell reader,
      Cell second,
      Cell interview,
      List<String> warnings) {
    public Row {
      warnings = List.copyOf(warnings);
    }
  }

  /// A place of a row.
  ///
  /// @param stored in words; what another person stored meanwhile where the row was overtaken
  /// @param shown in words, what is chosen
  public record Cell(
      String field, String label, String value, String stored, String shown, List<Choice> choices) {
    public Cell {
      choices = List.copyOf(choices);
    }

    /// Whether it is chosen here and stored nowhere.
    public boolean isChanged() {
      return !stored.equals(shown);
    }
  }

  public record Choice(String value, String label) {}

  /// How much somebody reads.
  ///
  /// @param conflict the reason of a declared conflict of interest; empty where there is none
  public record Load(
      String field,
      String seenField,
      int seen,
      String name,
      String role,
      int readings,
      String capacity,
      boolean over,
      Optional<String> conflict) {}

  static BoardPage of(
      WorkFrame frame,
      SentBoard sent,
      FormProblems problems,
      Map<String, String> typed,
      Optional<List<String>> proposal,
      String done,
      int saved) {
    Builder builder = new Builder(sent);
    return new BoardPage(
        frame,
        sent.board().cases().stream().map(builder::row).toList(),
        sent.board().readers().stream().map(reader -> builder.load(reader, typed)).toList(),
        problems,
        typed.getOrDefault("reason", ""),
        proposal,
        done,
        saved);
  }

  /// @param rows how many were saved, as the address says it
  static String saved(String rows) {
    if (!rows.matches("[0-9]{1,4}")) {
      return "";
    }
    return switch (Integer.parseInt(rows)) {
      case 0 -> "Nothing was changed, so there was nothing to save";
      case 1 -> "Saved: 1 row";
      default -> "Saved: %d rows".formatted(Integer.parseInt(rows));
    };
  }

  public String address() {
    return frame.address() + "/allocation";
  }

  public boolean mayAllocate() {
    return frame.may(Deed.ALLOCATE_CASES);
  }

  /// Whether the board differs from what is stored.
  public boolean isChanged() {
    return rows.stream()
        .anyMatch(row ->
            row.reader().isChanged() || row.second().isChanged() || row.interview().isChanged());
  }

  /// Draws rows: what belongs to several of them is looked up once.
  private static final class Builder {
    private static final String NOBODY = "Nobody yet";
    private static final String NO_TIME = "No time yet";

    private final SentBoard sent;
    private final Board board;
    private final Map<String, List<String>> warnings = new HashMap<>();
    private final Map<String, Integer> readings = new HashMap<>();
    private final Map<UUID, List<Integer>> casesOfTime = new HashMap<>();
    private final Map<String, List<InterviewTime>> timesOf = new HashMap<>();

    private Builder(SentBoard sent) {
      this.sent = sent;
      this.board = sent.board();
      for (BrokenRule rule : sent.broken()) {
        String words = board.named(List.of(rule.words())).getFirst();
        rule.refs()
            .forEach(ref -> warnings.computeIfAbsent(ref, _ -> new ArrayList<>()).add(words));
      }
      for (BoardCase about : board.cases()) {
        CaseAssignment row = wanted(about);
        row.reader().ifPresent(id -> readings.merge(id.toString(), 1, Integer::sum));
        row.secondReader().ifPresent(id -> readings.merge(id.toString(), 1, Integer::sum));
        row.interview()
            .ifPresent(
                id -> casesOfTime.computeIfAbsent(id, _ -> new ArrayList<>()).add(about.number()));
      }
      board
          .times()
          .forEach(time ->
              timesOf.computeIfAbsent(time.caseManager(), _ -> new ArrayList<>()).add(time));
    }

    private CaseAssignment wanted(BoardCase about) {
      return sent.wanted().getOrDefault(about.number(), about.stored());
    }

    private Row row(BoardCase about) {
      CaseAssignment row = wanted(about);
      CaseAssignment stored = about.stored();
      int number = about.number();
      return new Row(
          number,
          about.sampled().address(),
          about.sampled().ref(),
          about.sampled().facts().domain().orElse(""),
          about.sampled().caseManager().orElse(""),
          about.sampled().secondRead(),
          about.first().words(),
          stored.revision(),
          person(SentBoard.reader(number), "Reader", row.reader(), stored.reader()),
          person(
              SentBoard.second(number), "Second reader", row.secondReader(), stored.secondReader()),
          time(about, row.interview(), stored.interview()),
          warnings.getOrDefault(about.ref(), List.of()));
    }

    private Cell person(String field, String label, Optional<UUID> shown, Optional<UUID> stored) {
      List<Choice> choices = new ArrayList<>(List.of(new Choice("", NOBODY)));
      for (BoardReader reader : board.readers()) {
        Optional<UUID> one = Optional.of(reader.id());
        if (reader.conflict().isEmpty() || one.equals(shown) || one.equals(stored)) {
          choices.add(
              new Choice(
                  reader.id().toString(),
                  reader.name()
                      + (reader.conflict().isPresent() ? " (conflict of interest)" : "")));
        }
      }
      shown
          .filter(id -> !board.hasReader(id))
          .ifPresent(id ->
              choices.add(new Choice(id.toString(), board.name(id) + " (no longer on the team)")));
      return new Cell(
          field,
          label,
          shown.map(UUID::toString).orElse(""),
          stored.map(board::name).orElse(NOBODY),
          shown.map(board::name).orElse(NOBODY),
          choices);
    }

    private Cell time(BoardCase about, Optional<UUID> shown, Optional<UUID> stored) {
      List<Choice> choices = new ArrayList<>(List.of(new Choice("", NO_TIME)));
      for (InterviewTime time : timesOf.getOrDefault(about.caseManager(), List.of())) {
        boolean chosen = shown.equals(Optional.of(time.id()));
        if (!time.withdrawn() || chosen) {
          choices.add(
              new Choice(
                  time.id().toString(),
                  time.shortWords()
                      + (time.withdrawn() ? " (withdrawn)" : "")
                      + (chosen ? "" : taken(time))));
        }
      }
      return new Cell(
          SentBoard.interview(about.number()),
          "Interview",
          shown.map(UUID::toString).orElse(""),
          words(stored),
          words(shown),
          choices);
    }

    private String taken(InterviewTime time) {
      List<Integer> cases = casesOfTime.getOrDefault(time.id(), List.of());
      return cases.isEmpty() ? "" : " (case " + cases.getFirst() + ")";
    }

    private String words(Optional<UUID> time) {
      return time.flatMap(board::time).map(InterviewTime::words).orElse(NO_TIME);
    }

    private Load load(BoardReader reader, Map<String, String> typed) {
      int readingsOf = readings.getOrDefault(reader.id().toString(), 0);
      int capacity = sent.capacities().getOrDefault(reader.id(), board.capacity(reader));
      String field = SentBoard.capacity(reader.id());
      return new Load(
          field,
          SentBoard.seenCapacity(reader.id()),
          reader.capacityRevision(),
          reader.name(),
          reader.role().label(),
          readingsOf,
          typed.getOrDefault(field, String.valueOf(capacity)),
          readingsOf > capacity,
          reader.conflict().map(DeclaredConflict::reason));
    }
  }
}
