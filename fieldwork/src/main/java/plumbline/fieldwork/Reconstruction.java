package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import plumbline.framework.Answer;
import plumbline.framework.Base;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Share;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;

/// Made-up answers about made-up cases that add up to a report's tallies, for demonstrations and
/// rehearsals. Reports print no answers of single cases: which case has which is drawn by lot.
public final class Reconstruction {
  private static final UUID NOBODY = new UUID(0, 0);
  private static final String LOW = "low";

  private final Framework framework;
  private final Map<QuestionId, Tally> tallies;
  private final Random random;
  private final Map<String, CaseFacts> facts = new LinkedHashMap<>();
  private final Map<String, List<Said>> said = new LinkedHashMap<>();
  private final Map<String, List<Entry>> entries = new HashMap<>();

  /// Something that is said about a case, in the order in which it is said.
  public record Said(Slot slot, String value, String reason) {}

  private Reconstruction(
      Framework framework, List<CaseFacts> cases, Map<QuestionId, Tally> tallies, long seed) {
    this.framework = framework;
    this.tallies = tallies;
    this.random = new Random(seed);
    for (CaseFacts one : cases) {
      facts.put(one.ref(), one);
      said.put(one.ref(), new ArrayList<>());
      entries.put(one.ref(), new ArrayList<>());
    }
  }

  /// Complete answers about every case, by its reference: those of which there is no tally are yes.
  ///
  /// @param cases as many of each domain as the tallies are of
  /// @throws IllegalArgumentException where no answers about these cases give the tallies
  public static Map<String, List<Said>> of(
      Framework framework,
      List<CaseFacts> cases,
      Map<QuestionId, Tally> tallies,
      List<Inspection.CaseQuestionResult> caseQuestions,
      long seed) {
    Reconstruction made = new Reconstruction(framework, cases, tallies, seed);
    framework.domains().forEach(domain -> made.domain(domain, caseQuestions));
    return made.said;
  }

  private void domain(Domain domain, List<Inspection.CaseQuestionResult> caseQuestions) {
    List<String> refs =
        new ArrayList<>(
            facts.values().stream()
                .filter(one -> domain.cases().isPresent() && domain.cases().equals(one.domain()))
                .map(CaseFacts::ref)
                .toList());
    if (refs.isEmpty()) {
      return;
    }
    List<Question> questions =
        framework.domainsByQuestion().entrySet().stream()
            .filter(entry -> entry.getValue().equals(domain))
            .map(entry -> framework.questions().get(entry.getKey()))
            .toList();
    Collections.shuffle(refs, random);
    particulars(refs, questions);
    questions.forEach(question -> answers(refs, question));
    for (String ref : refs) {
      say(ref, new Slot.Interview(), SlotValues.DONE, "");
    }
    caseQuestions(domain.cases().orElseThrow(), refs, caseQuestions);
  }

  /// The first so many cases have what so many are needed with: who has one has the others too.
  private void particulars(List<String> refs, List<Question> questions) {
    Map<Slot, Integer> needed = new LinkedHashMap<>();
    for (Question question : questions) {
      for (Slot slot : Asking.slots(question.relevant())) {
        needed.merge(slot, needed(question, refs.size()), Math::max);
      }
    }
    for (int at = 0; at < refs.size(); at++) {
      String ref = refs.get(at);
      for (String name : Slot.Classification.NAMES) {
        Slot slot = new Slot.Classification(name);
        if (!SlotValues.codes(slot, framework).isEmpty()) {
          say(ref, slot, level(ref, name, at < needed.getOrDefault(slot, 0)), "");
        }
      }
      for (Slot slot : needed.keySet()) {
        if (!(slot instanceof Slot.Classification)) {
          say(ref, slot, at < needed.getOrDefault(slot, 0) ? SlotValues.YES : SlotValues.NO, "");
        }
      }
    }
  }

  /// How many cases a question must be asked of.
  private int needed(Question question, int cases) {
    return Optional.ofNullable(tallies.get(question.id()))
        .map(tally -> counted(question, tally, cases))
        .map(tally -> question.base() == Base.ALL ? tally.yes() : tally.relevant())
        .orElse(0);
  }

  /// The case manager's level, but not low where a question is asked of higher risks only.
  private String level(String ref, String name, boolean higher) {
    List<String> codes = SlotValues.codes(new Slot.Classification(name), framework);
    String theirs =
        facts
            .getOrDefault(ref, new CaseFacts(ref, Map.of()))
            .classification(name)
            .filter(codes::contains)
            .orElse(LOW);
    return higher && (theirs.equals(LOW) || codes.indexOf(theirs) < 0 || theirs.equals("unknown"))
        ? "medium"
        : theirs;
  }

  private void answers(List<String> refs, Question question) {
    List<String> asked =
        new ArrayList<>(
            refs.stream()
                .filter(ref ->
                    assessment(ref)
                        .question(question.id())
                        .filter(AssessedQuestion::isAsked)
                        .isPresent())
                .toList());
    Tally.Counted tally =
        Optional.ofNullable(tallies.get(question.id()))
            .map(given -> counted(question, given, refs.size()))
            .orElseGet(() -> new Tally.Counted(asked.size(), asked.size()));
    int relevant = question.base() == Base.ALL ? asked.size() : tally.relevant();
    if (asked.size() < relevant || asked.size() < tally.yes()) {
      throw new IllegalArgumentException(
          "%s is asked of %d of these cases, but its tally is %s."
              .formatted(question.id(), asked.size(), tally));
    }
    Collections.shuffle(asked, random);
    for (int at = 0; at < asked.size(); at++) {
      boolean applies = at < relevant;
      Answer answer = !applies ? Answer.NOT_APPLICABLE : at < tally.yes() ? Answer.YES : Answer.NO;
      say(
          asked.get(at),
          new Slot.AnswerTo(question.id()),
          answer.code(),
          applies ? "" : "It does not arise in this case");
    }
  }

  /// The counts behind a tally; where only a percentage is known, counts that give it.
  private Tally.Counted counted(Question question, Tally tally, int cases) {
    return switch (tally) {
      case Tally.Counted given -> given;
      case Tally.Published(var percentage) ->
          IntStream.iterate(cases, base -> base > 0, base -> base - 1)
              .boxed()
              .flatMap(base ->
                  IntStream.rangeClosed(0, base)
                      .filter(yes ->
                          framework.rounding().percentage(new Share(yes, base)).equals(percentage))
                      .mapToObj(yes -> new Tally.Counted(yes, base)))
              .findFirst()
              .orElseThrow(() ->
                  new IllegalArgumentException(
                      "No answers about %d cases give %s at %s."
                          .formatted(cases, percentage, question.id())));
    };
  }

  private void caseQuestions(
      String domain, List<String> refs, List<Inspection.CaseQuestionResult> results) {
    for (var question : framework.caseQuestions()) {
      if (!question.domains().contains(domain)) {
        continue;
      }
      int yes =
          results.stream()
              .filter(result -> result.id().equals(question.id()))
              .filter(result -> result.domain().equals(domain))
              .filter(result -> result.factor().isEmpty() && result.riskLevel().isEmpty())
              .map(result -> result.tally() instanceof Tally.Counted counted ? counted.yes() : -1)
              .filter(counted -> counted >= 0)
              .findFirst()
              .orElse(refs.size());
      List<String> drawn = new ArrayList<>(refs);
      Collections.shuffle(drawn, random);
      for (int at = 0; at < drawn.size(); at++) {
        say(
            drawn.get(at),
            new Slot.CaseQuestionAnswer(question.id(), Optional.empty()),
            at < yes ? SlotValues.YES : SlotValues.NO,
            "");
      }
    }
  }

  private CaseAssessment assessment(String ref) {
    return CaseAssessment.of(
        framework,
        facts.getOrDefault(ref, new CaseFacts(ref, Map.of())),
        CaseRecord.of(entries.getOrDefault(ref, List.of())));
  }

  private void say(String ref, Slot slot, String value, String reason) {
    said.computeIfAbsent(ref, _ -> new ArrayList<>()).add(new Said(slot, value, reason));
    List<Entry> so = entries.computeIfAbsent(ref, _ -> new ArrayList<>());
    so.add(
        new Entry(
            new UUID(1, so.size()),
            slot,
            value,
            reason,
            NOBODY,
            java.time.Instant.EPOCH,
            Set.of()));
  }
}
