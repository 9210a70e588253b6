package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import plumbline.document.Nearest;
import plumbline.fieldwork.Refusal.Rule;
import plumbline.framework.Answer;
import plumbline.framework.CaseQuestion;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Relevance;

/// Whether an entry may be added to a case: everything that stands in its way at once. That a
/// question is not asked at present does not: the answer may have been given before somebody else
/// changed a factor, and is kept and set aside.
public final class Saves {
  private final Framework framework;
  private final CaseFacts facts;
  private final CaseRecord record;
  private final CaseState state;
  private final Entry entry;
  private final List<Refusal> refusals = new ArrayList<>();

  private Saves(
      Framework framework, CaseFacts facts, CaseRecord record, CaseState state, Entry entry) {
    this.framework = framework;
    this.facts = facts;
    this.record = record;
    this.state = state;
    this.entry = entry;
  }

  /// An entry that is there already is allowed whatever has happened since: who saves it again
  /// hasn't heard that it was received. The one that is there is then the ruling's value.
  ///
  /// @param record all that was said about the case, or no less than about the entry's slot
  public static Ruling<Entry> check(
      Framework framework, CaseFacts facts, CaseRecord record, CaseState state, Entry entry) {
    return record
        .entry(entry.id())
        .map(earlier ->
            Ruling.of(
                earlier, entry.repeats(earlier) ? List.of() : List.of(anotherEntryHasThisId())))
        .orElseGet(
            () -> Ruling.of(entry, new Saves(framework, facts, record, state, entry).refusals()));
  }

  /// What is wrong with an entry under the id of another.
  public static Refusal anotherEntryHasThisId() {
    return new Refusal(Rule.SAME_ID, "Another entry has this id", "save it again under a new id");
  }

  private List<Refusal> refusals() {
    if (state == CaseState.LOCKED) {
      return List.of(
          new Refusal(
              Rule.LOCKED,
              "The case is locked",
              "ask the lead inspector to return it, and save this again then"));
    }
    slot();
    text(entry.slot().words(), entry.value(), SlotValues.longest(entry.slot()))
        .ifPresent(refusals::add);
    text("the reason", entry.reason(), SlotValues.LONGEST_REASON).ifPresent(refusals::add);
    if (!entry.isWithdrawal() && refusals.isEmpty()) {
      value();
    }
    if (state.wasSubmitted() && !entry.hasReason()) {
      refuse(
          Rule.REASON,
          "The case is %s, so every change needs a reason".formatted(state.words()),
          "write why this changes");
    }
    settles();
    replaces();
    return refusals;
  }

  /// A third settles a clash by saying what holds; one of those who clash must say why.
  private void settles() {
    Held held = record.held(entry.slot());
    if (held instanceof Held.Clash(List<Entry> clashing)
        && !entry.hasReason()
        && !state.wasSubmitted()
        && clashing.stream().map(Entry::by).distinct().count() > 1
        && clashing.stream().anyMatch(one -> one.by().equals(entry.by()))
        && entry.replaces().containsAll(held.toReplace())) {
      refuse(
          Rule.REASON,
          "You are one of those who differ here",
          "write why this holds, or leave it to somebody else");
    }
  }

  private void refuse(Rule rule, String what, String mend) {
    refusals.add(new Refusal(rule, what, mend));
  }

  private void slot() {
    switch (entry.slot()) {
      case Slot.AnswerTo(QuestionId id) -> question(id);
      case Slot.NoteOn(QuestionId id) -> question(id);
      case Slot.CaseQuestionAnswer(String id, Optional<String> _) -> caseQuestion(id);
      case Slot.Classification _,
          Slot.Factor _,
          Slot.Change _,
          Slot.Offence _,
          Slot.Interview _,
          Slot.Note _ -> {}
    }
  }

  private void question(QuestionId id) {
    Optional<Domain> domain = framework.domainAsking(id);
    if (domain.isPresent()) {
      if (!domain.get().cases().equals(facts.domain())) {
        refuse(
            Rule.OTHER_DOMAIN,
            "%s is asked of %s cases, and this is %s"
                .formatted(id, domain.get().cases().orElse("other"), caseOf()),
            "answer the questions of this case");
      }
    } else if (framework.question(id).isPresent()) {
      refuse(
          Rule.UNKNOWN,
          "The question %s is judged on evidence, not from cases".formatted(id),
          "give the judgement of its standard");
    } else {
      refuse(
          Rule.UNKNOWN,
          "%s has no question ‘%s’".formatted(framework.id(), id),
          Nearest.advice(
              id.value(),
              framework.domainsByQuestion().entrySet().stream()
                  .filter(one -> one.getValue().cases().equals(facts.domain()))
                  .map(one -> one.getKey().value())
                  .toList()));
    }
  }

  /// The question, where it is one of this case's domain.
  private Optional<Question> asked(QuestionId id) {
    return framework
        .domainAsking(id)
        .filter(domain -> domain.cases().equals(facts.domain()))
        .flatMap(_ -> framework.question(id));
  }

  private String caseOf() {
    return facts
        .domain()
        .map(domain -> (domain.matches("[aeiou].*") ? "an " : "a ") + domain + " case")
        .orElse("a case without a domain");
  }

  private void caseQuestion(String id) {
    List<String> ofTheCase =
        framework.caseQuestions().stream()
            .filter(question -> facts.domain().filter(question.domains()::contains).isPresent())
            .map(CaseQuestion::id)
            .toList();
    if (ofTheCase.contains(id)) {
      return;
    }
    Optional<CaseQuestion> known = framework.caseQuestion(id);
    if (known.isPresent()) {
      refuse(
          Rule.OTHER_DOMAIN,
          "The case question ‘%s’ is asked of %s cases, and this is %s"
              .formatted(id, String.join(" and ", known.get().domains()), caseOf()),
          "answer the case questions of this case");
    } else {
      refuse(
          Rule.UNKNOWN,
          "%s has no case question ‘%s’".formatted(framework.id(), id),
          Nearest.advice(id, ofTheCase));
    }
  }

  private void value() {
    boolean notApplicable = entry.value().equals(Answer.NOT_APPLICABLE.code());
    List<String> codes = SlotValues.codes(entry.slot(), framework);
    if (!codes.isEmpty() && !codes.contains(entry.value())) {
      if (notApplicable && entry.slot() instanceof Slot.AnswerTo(QuestionId id)) {
        refuse(
            Rule.VALUE,
            "%s is answered for every case, and can’t be not applicable".formatted(id),
            "answer yes where little was needed and the work was sufficient, or else no");
      } else {
        refuse(
            Rule.VALUE,
            "%s is not ‘%s’".formatted(capital(entry.slot().words()), entry.value()),
            Nearest.advice(entry.value(), codes));
      }
    } else if (!entry.hasReason()) {
      reason(notApplicable);
    }
  }

  /// A prompt that the framework leaves to the inspector says itself that it may not apply.
  private void reason(boolean notApplicable) {
    switch (entry.slot()) {
      case Slot.AnswerTo(QuestionId id) -> {
        boolean leftToInspector =
            asked(id)
                .filter(question -> question.relevant() instanceof Relevance.WhereApplicable)
                .isPresent();
        if (notApplicable && !leftToInspector) {
          refuse(
              Rule.REASON,
              "%s applies to this case as the framework has it".formatted(id),
              "write the reason why it does not");
        }
      }
      case Slot.Interview _ -> {
        if (entry.value().equals(SlotValues.NOT_DONE)) {
          refuse(
              Rule.REASON,
              "The case manager was not interviewed, and no reason is given",
              "write why not");
        }
      }
      case Slot.NoteOn _,
          Slot.Note _,
          Slot.CaseQuestionAnswer _,
          Slot.Classification _,
          Slot.Factor _,
          Slot.Change _,
          Slot.Offence _ -> {}
    }
  }

  private void replaces() {
    boolean elsewhere =
        entry.replaces().stream()
            .flatMap((UUID id) -> record.entry(id).stream())
            .anyMatch(replaced -> !replaced.slot().equals(entry.slot()));
    if (elsewhere) {
      refuse(
          Rule.REPLACES,
          "It replaces an entry that is not about %s".formatted(entry.slot().words()),
          "load the case again, and save it once more");
    } else if (record.closesCircle(entry)) {
      refuse(
          Rule.REPLACES,
          "It replaces an entry that replaces it",
          "load the case again, and save it once more");
    }
  }

  /// Whether a text may be kept: a database holds no zero character, and no halves of letters.
  static Optional<Refusal> text(String what, String text, int longest) {
    if (text.length() > longest) {
      return Optional.of(
          new Refusal(
              Rule.TEXT,
              "%s has %,d characters".formatted(capital(what), text.length()),
              "shorten it to %,d".formatted(longest)));
    }
    boolean keepable =
        text.codePoints()
            .noneMatch(letter ->
                Character.getType(letter) == Character.SURROGATE
                    || (Character.getType(letter) == Character.CONTROL
                        && "\n\r\t".indexOf(letter) < 0));
    return keepable
        ? Optional.empty()
        : Optional.of(
            new Refusal(
                Rule.TEXT,
                "%s has characters that can’t be kept".formatted(capital(what)),
                "write it in letters, digits and punctuation"));
  }

  private static String capital(String words) {
    return Character.toUpperCase(words.charAt(0)) + words.substring(1);
  }
}
