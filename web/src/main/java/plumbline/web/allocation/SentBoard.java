package plumbline.web.allocation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import plumbline.planning.AllocationRequest;
import plumbline.planning.AllocationRules;
import plumbline.planning.Assignment;
import plumbline.planning.BrokenRule;
import plumbline.web.cases.CaseAssignment;
import plumbline.web.cases.Reading;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// A board as somebody sent it, laid on what is stored now. A row that the sender left as it was
/// shown changes nothing, whatever others did to it meanwhile.
///
/// @param wanted what each row says, by the case’s number; what is stored where it was left alone
/// @param changed the rows that are to be stored
/// @param overtaken the rows that somebody else changed since the sender saw them
/// @param capacities how many readings each person takes
/// @param broken the rules that the rows as they are wanted break
/// @param unreadable whether something was sent that says nothing, so that nothing can be built on
///   it
/// @param problems why none of it is stored
record SentBoard(
    Board board,
    Map<Integer, CaseAssignment> wanted,
    Set<Integer> changed,
    Set<Integer> overtaken,
    Map<UUID, Integer> capacities,
    Set<UUID> overtakenCapacities,
    List<BrokenRule> broken,
    boolean unreadable,
    FormProblems problems) {
  private static final int MOST_READINGS = 999;

  static String reader(int number) {
    return "reader-" + number;
  }

  static String second(int number) {
    return "second-" + number;
  }

  static String interview(int number) {
    return "interview-" + number;
  }

  static String seen(int number) {
    return "seen-" + number;
  }

  static String capacity(UUID reader) {
    return "capacity-" + reader;
  }

  static String seenCapacity(UUID reader) {
    return "capacity-seen-" + reader;
  }

  /// The board as it is stored.
  static SentBoard untouched(Board board) {
    return read(board, Map.of());
  }

  /// @param typed by field; a row of which nothing was sent was left alone
  static SentBoard read(Board board, Map<String, String> typed) {
    return new Reader(board, typed).read();
  }

  /// The rows that nobody else changed, each under its next revision; in one order for everybody,
  /// so that of two at once one waits for the other and not each for each.
  Map<Integer, CaseAssignment> rowsToStore() {
    Map<Integer, CaseAssignment> rows = new TreeMap<>();
    changed.stream()
        .filter(number -> !overtaken.contains(number))
        .forEach(number -> {
          CaseAssignment row = wanted.getOrDefault(number, CaseAssignment.OPEN);
          rows.put(number, row.in(row.revision() + 1));
        });
    return rows;
  }

  Map<UUID, Capacities.Capacity> capacitiesToStore() {
    Map<UUID, Capacities.Capacity> rows = new TreeMap<>();
    for (BoardReader reader : board.readers()) {
      int wantedReadings = capacities.getOrDefault(reader.id(), board.capacity(reader));
      if (wantedReadings != board.capacity(reader) && !overtakenCapacities.contains(reader.id())) {
        rows.put(
            reader.id(), new Capacities.Capacity(reader.capacityRevision() + 1, wantedReadings));
      }
    }
    return rows;
  }

  boolean isOvertaken() {
    return !overtaken.isEmpty() || !overtakenCapacities.isEmpty();
  }

  /// What is asked of a proposal: all that is decided is kept, but for people who left the team and
  /// times that were withdrawn.
  AllocationRequest request() {
    List<Assignment> fixed =
        board.cases().stream()
            .map(about -> {
              CaseAssignment row = wanted.getOrDefault(about.number(), CaseAssignment.OPEN);
              return Board.assignment(
                  about,
                  new CaseAssignment(
                      row.revision(),
                      row.reader().filter(board::hasReader),
                      row.secondReader().filter(board::hasReader),
                      row.interview().filter(board::hasTime)));
            })
            .toList();
    return board.request(capacities, fixed);
  }

  /// What the proposal replaces though it was decided, in sentences.
  List<String> replaced() {
    List<String> replaced = new ArrayList<>();
    for (BoardCase about : board.cases()) {
      CaseAssignment row = wanted.getOrDefault(about.number(), CaseAssignment.OPEN);
      Stream.concat(row.reader().stream(), row.secondReader().stream())
          .filter(id -> !board.hasReader(id))
          .forEach(id ->
              replaced.add(
                  "%s is no longer on the team, so that case %d goes to somebody else."
                      .formatted(board.name(id), about.number())));
      row.interview()
          .filter(id -> !board.hasTime(id))
          .ifPresent(_ ->
              replaced.add(
                  "The interview time of case %d was withdrawn, so that it gets another."
                      .formatted(about.number())));
    }
    return replaced;
  }

  /// What the form would send if the rows said what is proposed.
  Map<String, String> filledIn(List<Assignment> proposed) {
    Map<String, String> typed = new HashMap<>();
    for (int at = 0; at < board.cases().size(); at++) {
      BoardCase about = board.cases().get(at);
      Assignment assignment = proposed.get(at);
      typed.put(seen(about.number()), String.valueOf(about.stored().revision()));
      typed.put(reader(about.number()), assignment.reader().orElse(""));
      typed.put(second(about.number()), assignment.secondReader().orElse(""));
      typed.put(interview(about.number()), assignment.interview().orElse(""));
    }
    for (BoardReader each : board.readers()) {
      typed.put(seenCapacity(each.id()), String.valueOf(each.capacityRevision()));
      typed.put(
          capacity(each.id()),
          String.valueOf(capacities.getOrDefault(each.id(), board.capacity(each))));
    }
    return typed;
  }

  /// Reads the fields of one form.
  private static final class Reader {
    private static final String NOT_ON_THE_TEAM = "Choose somebody on the team";

    private final Board board;
    private final Map<String, String> typed;
    private final Map<Integer, CaseAssignment> wanted = new TreeMap<>();
    private final Set<Integer> changed = new TreeSet<>();
    private final Set<Integer> overtaken = new TreeSet<>();
    private final Map<UUID, Integer> capacities = new HashMap<>();
    private final Set<UUID> overtakenCapacities = new HashSet<>();
    private final Map<String, String> problems = new LinkedHashMap<>();
    private boolean takesOver;

    private Reader(Board board, Map<String, String> typed) {
      this.board = board;
      this.typed = typed;
    }

    private String typed(String field) {
      return typed.getOrDefault(field, "").strip();
    }

    private SentBoard read() {
      board.readers().forEach(this::readCapacity);
      board.cases().forEach(this::readRow);
      boolean unreadable = !problems.isEmpty();
      checkReason();
      board.cases().stream()
          .filter(about -> changed.contains(about.number()))
          .forEach(this::checkBlindness);
      List<BrokenRule> broken = broken(true);
      if (!changed.isEmpty()) {
        refuse(broken(false));
      }
      return new SentBoard(
          board,
          Map.copyOf(wanted),
          Set.copyOf(changed),
          Set.copyOf(overtaken),
          Map.copyOf(capacities),
          Set.copyOf(overtakenCapacities),
          broken,
          unreadable,
          new FormProblems(problems));
    }

    private void readCapacity(BoardReader reader) {
      String field = capacity(reader.id());
      int stored = board.capacity(reader);
      capacities.put(reader.id(), stored);
      if (typed(field).isEmpty() || typed(field).equals(String.valueOf(stored))) {
        return;
      }
      OptionalInt readings = number(typed(field));
      if (readings.isEmpty()) {
        problems.put(
            field,
            "Enter how many readings %s can take, from 0 to %d"
                .formatted(reader.name(), MOST_READINGS));
        return;
      }
      capacities.put(reader.id(), readings.getAsInt());
      if (!typed(seenCapacity(reader.id())).equals(String.valueOf(reader.capacityRevision()))) {
        overtakenCapacities.add(reader.id());
      }
    }

    private static OptionalInt number(String text) {
      return text.matches("[0-9]{1,3}")
          ? OptionalInt.of(Integer.parseInt(text))
          : OptionalInt.empty();
    }

    private void readRow(BoardCase about) {
      int number = about.number();
      CaseAssignment stored = about.stored();
      wanted.put(number, stored);
      if (!typed.containsKey(seen(number))) {
        return;
      }
      Optional<CaseAssignment> seen = about.at(typed(seen(number)));
      Optional<UUID> second =
          about.sampled().secondRead()
              ? chosen(second(number), NOT_ON_THE_TEAM, this::isReader)
              : seen.orElse(stored).secondReader();
      CaseAssignment row =
          new CaseAssignment(
              stored.revision(),
              chosen(reader(number), NOT_ON_THE_TEAM, this::isReader),
              second,
              chosen(
                  interview(number),
                  "Choose a time of the list",
                  id -> board.time(id).isPresent()));
      if (row.decidesAs(stored) || seen.filter(row::decidesAs).isPresent()) {
        return;
      }
      wanted.put(number, row);
      changed.add(number);
      if (seen.isEmpty() || seen.get().revision() != stored.revision()) {
        overtaken.add(number);
      } else {
        takesOver |= about.takesOver(row);
      }
    }

    /// One of the inspection, or one that was and whom a row still names: the rules tell of those.
    private Optional<UUID> chosen(String field, String problem, Predicate<UUID> isKnown) {
      if (typed(field).isEmpty()) {
        return Optional.empty();
      }
      Optional<UUID> id = Ids.parse(typed(field));
      if (id.filter(isKnown).isEmpty()) {
        problems.put(field, problem);
        return Optional.empty();
      }
      return id;
    }

    private boolean isReader(UUID account) {
      return board.hasReader(account) || board.leavers().containsKey(account);
    }

    private void checkReason() {
      String reason = typed("reason");
      if (reason.isEmpty() && takesOver) {
        problems.put("reason", "Say why a case that was begun goes to somebody else");
      } else if (!TextLine.isOne(reason, TextLine.LONGEST_REASON)) {
        problems.put("reason", "Enter a reason of at most 500 characters, on one line");
      }
    }

    /// Nobody reads blind what they have read: who wrote in one reading is not given the other.
    private void checkBlindness(BoardCase about) {
      CaseAssignment row = wanted.getOrDefault(about.number(), about.stored());
      for (Reading reading : Reading.values()) {
        row.reader(reading)
            .filter(id -> !about.stored().reader(reading).equals(Optional.of(id)))
            .filter(id -> about.hasWrittenInOther(id, reading))
            .ifPresent(id ->
                problems.put(
                    reading == Reading.FIRST ? reader(about.number()) : second(about.number()),
                    "%s wrote in the %s reading of case %d: choose somebody who has not read it"
                        .formatted(
                            board.name(id),
                            reading == Reading.FIRST ? "second" : "first",
                            about.number())));
      }
    }

    private List<BrokenRule> broken(boolean withOvertaken) {
      List<Assignment> assignments = new ArrayList<>();
      for (BoardCase about : board.cases()) {
        CaseAssignment row =
            !withOvertaken && overtaken.contains(about.number())
                ? about.stored()
                : wanted.getOrDefault(about.number(), about.stored());
        assignments.add(Board.assignment(about, row));
      }
      return AllocationRules.problems(board.request(capacities, List.of()), assignments);
    }

    /// Only what the sender would break: what was broken before is warned of, and mended row by
    /// row.
    private void refuse(List<BrokenRule> broken) {
      Set<BrokenRule> before =
          new HashSet<>(
              AllocationRules.problems(
                  board.request(capacities, List.of()),
                  board.cases().stream()
                      .map(about -> Board.assignment(about, about.stored()))
                      .toList()));
      for (BrokenRule rule : broken) {
        if (!rule.isWarning() && !before.contains(rule)) {
          problems.merge(
              field(rule),
              board.named(List.of(rule.words())).getFirst(),
              (one, other) -> one.equals(other) ? one : one + " " + other);
        }
      }
    }

    /// Where a rule is mended: in the last of the rows that the sender changed.
    private String field(BrokenRule rule) {
      int number =
          rule.refs().stream()
              .map(Integer::valueOf)
              .filter(changed::contains)
              .reduce((_, last) -> last)
              .orElseGet(() -> Integer.valueOf(rule.refs().getFirst()));
      return switch (rule) {
        case BrokenRule.SecondReaderIsFirst _ -> second(number);
        case BrokenRule.DeclaredConflict(_, var inspector, _) ->
            typed(second(number)).equals(inspector.id()) ? second(number) : reader(number);
        case BrokenRule.InspectorInTwoInterviews _,
            BrokenRule.CaseManagerInTwoInterviews _,
            BrokenRule.AnothersTime _,
            BrokenRule.InterviewWithoutReader _ ->
            interview(number);
        case BrokenRule.OverCapacity _, BrokenRule.Unknown _, BrokenRule.AllocatedTwice _ ->
            reader(number);
      };
    }
  }
}
