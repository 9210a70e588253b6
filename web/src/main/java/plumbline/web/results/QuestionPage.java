package plumbline.web.results;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import plumbline.fieldwork.Asking;
import plumbline.fieldwork.AssessedQuestion;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Held;
import plumbline.fieldwork.History;
import plumbline.framework.Answer;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Tallies;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.FileResults;
import plumbline.web.layout.Crumb;
import plumbline.web.planning.WorkFrame;

/// The cases behind a number: what each answers, who said so, and all that was said before.
///
/// @param figure the number, such as `5 of 8`
/// @param blind which cases are left out since they are blind to the person; empty where none is
/// @param source where the figures come from, if not from cases that were assessed here
/// @param way back through the results
public record QuestionPage(
    WorkFrame frame,
    Counted counted,
    Question question,
    String figure,
    List<Row> rows,
    String blind,
    Optional<String> source,
    List<Crumb> way) {

  /// @param address of the case
  /// @param standing how its answer counts, in words
  /// @param reason why it is not applicable
  public record Row(
      int number,
      String address,
      String state,
      String standing,
      Optional<String> reason,
      List<Said> history) {

    /// What holds now.
    public List<Said> current() {
      return history.stream().filter(Said::current).toList();
    }
  }

  /// Something that was said, and whether it holds.
  public record Said(String words, String reason, String by, Instant at, boolean current) {}

  /// Empty where no case answers such a question.
  static Optional<QuestionPage> of(
      WorkFrame frame,
      Results shown,
      QuestionId id,
      Map<UUID, String> names,
      Predicate<AssessedCase> blind) {
    if (!shown.framework().domainsByQuestion().containsKey(id)) {
      return Optional.empty();
    }
    return Optional.ofNullable(shown.framework().questions().get(id))
        .map(question ->
            new QuestionPage(
                frame,
                shown.counted(),
                question,
                figure(shown, id),
                shown.cases().stream()
                    .filter(blind.negate())
                    .flatMap(one -> row(one, id, names).stream())
                    .toList(),
                Blindness.words(shown.cases(), blind),
                shown.file().map(FileResults::words),
                way(shown, id)));
  }

  private static String figure(Results shown, QuestionId id) {
    return Optional.ofNullable(Tallies.of(shown.inspection()).get(id))
        .map(Tally::toString)
        .map("Yes in %s relevant cases"::formatted)
        .orElse("No answers yet");
  }

  private static List<Crumb> way(Results shown, QuestionId id) {
    WorkLinks links = WorkLinks.of(shown);
    List<Crumb> way = new ArrayList<>();
    way.add(new Crumb("Results", links.inspection(shown.inspection())));
    for (Standard standard : shown.framework().standards()) {
      if (id.value().startsWith(standard.id() + ".")) {
        way.add(new Crumb(standard.toString(), links.standard(standard)));
      }
    }
    return way;
  }

  private static Optional<Row> row(AssessedCase one, QuestionId id, Map<UUID, String> names) {
    return one.assessment()
        .question(id)
        .map(asked ->
            new Row(
                one.sampled().number(),
                one.sampled().address(),
                one.state().words(),
                standing(asked),
                asked.answer() instanceof Held.One(Entry entry) && entry.hasReason()
                    ? Optional.of(entry.reason())
                    : Optional.empty(),
                said(asked.answers(), names)));
  }

  private static String standing(AssessedQuestion asked) {
    String answer = asked.given().map(given -> words(given.code())).orElse("No answer");
    return switch (asked.asking()) {
      case Asking.Asked _ -> asked.clashes() ? "Clash: several answers" : answer;
      case Asking.NotAsked _ -> asked.isSetAside() ? "Set aside: " + answer : "Not asked";
      case Asking.WaitingFor _ ->
          asked.isSetAside() ? "Set aside: " + answer : "Cannot tell yet whether it is asked";
    };
  }

  private static List<Said> said(History history, Map<UUID, String> names) {
    Set<UUID> current = history.held().toReplace();
    return history.entries().stream()
        .map(entry ->
            new Said(
                entry.isWithdrawal() ? "Withdrawn" : words(entry.value()),
                entry.reason(),
                names.getOrDefault(entry.by(), ""),
                entry.at(),
                current.contains(entry.id())))
        .toList();
  }

  private static String words(String code) {
    Answer answer = Answer.BY_CODE.get(code);
    if (answer == null) {
      return code;
    }
    return switch (answer) {
      case YES -> "Yes";
      case NO -> "No";
      case NOT_APPLICABLE -> "Not applicable";
    };
  }
}
