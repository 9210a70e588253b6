package plumbline.fieldwork;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.document.Place;
import plumbline.framework.Answer;
import plumbline.framework.Base;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Relevance;
import plumbline.framework.Standard;
import plumbline.inspection.Case;

/// An inspector's work on one case: a function of the framework, the case list's facts and the
/// case's record. Whether a question is asked is decided by the engine that rates, on the same
/// case.
///
/// @param particulars classifications, factors, changes, offence, interview, note
/// @param sections the standards of the case's domain that are judged from cases
/// @param elsewhere what was said about questions that are not of this case, such as those of
///   another domain: kept, and shown as set aside
public record CaseAssessment(
    Framework framework,
    CaseFacts facts,
    CaseRecord record,
    List<Particular> particulars,
    List<Section> sections,
    List<AssessedCaseQuestion> caseQuestions,
    List<History> elsewhere) {
  public CaseAssessment {
    particulars = List.copyOf(particulars);
    sections = List.copyOf(sections);
    caseQuestions = List.copyOf(caseQuestions);
    elsewhere = List.copyOf(elsewhere);
  }

  public static CaseAssessment of(Framework framework, CaseFacts facts, CaseRecord record) {
    List<Standard> standards =
        framework.domains().stream()
            .filter(domain -> domain.cases().isPresent() && domain.cases().equals(facts.domain()))
            .flatMap(domain -> domain.standards().stream())
            .filter(Standard::isJudgedFromCases)
            .toList();
    List<Particular> particulars = particulars(framework, record, standards);
    Case known = known(facts, particulars);
    Map<Relevance, Asking> asked = new HashMap<>();
    List<Section> sections =
        standards.stream()
            .map(standard ->
                new Section(
                    standard,
                    standard.questions().stream()
                        .map(question -> assessed(question, known, record, asked))
                        .toList()))
            .toList();
    List<AssessedCaseQuestion> caseQuestions = caseQuestions(framework, facts, record);
    return new CaseAssessment(
        framework,
        facts,
        record,
        particulars,
        sections,
        caseQuestions,
        elsewhere(record, particulars, sections, caseQuestions));
  }

  private static List<Particular> particulars(
      Framework framework, CaseRecord record, List<Standard> standards) {
    Set<Slot> needed =
        standards.stream()
            .flatMap(standard -> standard.questions().stream())
            .flatMap(question -> Stream.concat(Stream.of(question), question.prompts().stream()))
            .map(Question::relevant)
            .distinct()
            .flatMap(relevant -> Asking.slots(relevant).stream())
            .collect(Collectors.toSet());
    Slot.Classification.NAMES.stream()
        .filter(name -> !framework.facts().of(name).isEmpty())
        .forEach(name -> needed.add(new Slot.Classification(name)));
    needed.add(new Slot.Interview());
    return Stream.<Slot>of(
            new Slot.Classification("rosh"),
            new Slot.Classification("safety"),
            new Slot.Factor("safety"),
            new Slot.Factor("others"),
            new Slot.Change("desistance"),
            new Slot.Change("safety"),
            new Slot.Change("others"),
            new Slot.Offence(),
            new Slot.Interview(),
            new Slot.Note())
        .map(slot -> Particular.of(slot, record, framework, needed.contains(slot)))
        .toList();
  }

  /// The case without its answers. What clashes is not known.
  private static Case known(CaseFacts facts, List<Particular> particulars) {
    Map<String, Map<String, String>> classifications = new LinkedHashMap<>();
    Map<String, Boolean> factors = new LinkedHashMap<>();
    Map<String, Boolean> changes = new LinkedHashMap<>();
    for (String name : Slot.Classification.NAMES) {
      facts
          .classification(name)
          .ifPresent(level -> classification(classifications, name).put("caseManager", level));
    }
    for (Particular one : particulars) {
      String value = one.value().orElse("");
      if (value.isEmpty()) {
        continue;
      }
      switch (one.slot()) {
        case Slot.Classification(String name) ->
            classification(classifications, name).put("inspector", value);
        case Slot.Factor(String name) -> factors.put(name, value.equals(SlotValues.YES));
        case Slot.Change(String name) -> changes.put(name, value.equals(SlotValues.YES));
        case Slot.AnswerTo _,
            Slot.NoteOn _,
            Slot.Note _,
            Slot.CaseQuestionAnswer _,
            Slot.Offence _,
            Slot.Interview _ -> {}
      }
    }
    return new Case(
        facts.ref(),
        facts.facts(),
        classifications,
        factors,
        changes,
        Map.of(),
        Map.of(),
        new Place(facts.ref(), 1, 1));
  }

  private static Map<String, String> classification(
      Map<String, Map<String, String>> classifications, String name) {
    return classifications.computeIfAbsent(name, _ -> new LinkedHashMap<>());
  }

  /// @param asked what was found out for other questions of the same relevance: few conditions
  ///   decide about many questions, and each takes its time
  private static AssessedQuestion assessed(
      Question question, Case known, CaseRecord record, Map<Relevance, Asking> asked) {
    History answers = record.history(new Slot.AnswerTo(question.id()));
    return new AssessedQuestion(
        question,
        asked.computeIfAbsent(question.relevant(), _ -> Asking.of(question, known)),
        answers,
        record.history(new Slot.NoteOn(question.id())),
        answers
            .held()
            .value()
            .filter(SlotValues.answers(question)::contains)
            .map(CaseAssessment::answer),
        question.prompts().stream().map(prompt -> assessed(prompt, known, record, asked)).toList());
  }

  private static Answer answer(String code) {
    return Optional.ofNullable(Answer.BY_CODE.get(code)).orElseThrow();
  }

  private static List<AssessedCaseQuestion> caseQuestions(
      Framework framework, CaseFacts facts, CaseRecord record) {
    return framework.caseQuestions().stream()
        .filter(question -> facts.domain().filter(question.domains()::contains).isPresent())
        .map(question ->
            new AssessedCaseQuestion(
                question,
                answerSlots(question.id(), record)
                    .map(slot -> Particular.of(slot, record, framework, false))
                    .toList()))
        .toList();
  }

  private static Stream<Slot> answerSlots(String question, CaseRecord record) {
    return Stream.concat(
        Stream.of(new Slot.CaseQuestionAnswer(question, Optional.empty())),
        record.histories().keySet().stream()
            .filter(slot ->
                slot instanceof Slot.CaseQuestionAnswer(String id, Optional<String> factor)
                    && id.equals(question)
                    && factor.isPresent()));
  }

  private static List<History> elsewhere(
      CaseRecord record,
      List<Particular> particulars,
      List<Section> sections,
      List<AssessedCaseQuestion> caseQuestions) {
    Set<Slot> shown = new LinkedHashSet<>();
    particulars.forEach(one -> shown.add(one.slot()));
    caseQuestions.forEach(
        question -> question.answers().forEach(answer -> shown.add(answer.slot())));
    sections.stream()
        .flatMap(section -> section.withPrompts().stream())
        .forEach(question -> {
          shown.add(question.slot());
          shown.add(question.noteSlot());
        });
    List<History> elsewhere = new ArrayList<>();
    record
        .histories()
        .forEach((slot, history) -> {
          if (!shown.contains(slot)) {
            elsewhere.add(history);
          }
        });
    return elsewhere;
  }

  /// Every key question, each followed by its prompts.
  public List<AssessedQuestion> questions() {
    return sections.stream().flatMap(section -> section.withPrompts().stream()).toList();
  }

  public Optional<AssessedQuestion> question(QuestionId id) {
    return questions().stream().filter(question -> question.id().equals(id)).findFirst();
  }

  /// Everything that stands between this case and its submission, in the order of the page.
  public List<Missing> missing() {
    return MissingPieces.of(this);
  }

  public boolean isComplete() {
    return missing().isEmpty();
  }

  /// All that is asked: particulars that are needed, questions and case questions.
  public Progress progress() {
    return Stream.of(
            particulars.stream().filter(Particular::needed).map(Progress::of),
            sections.stream().map(Section::progress),
            caseQuestions.stream().map(AssessedCaseQuestion::progress))
        .flatMap(each -> each)
        .reduce(Progress.NONE, Progress::plus);
  }

  public List<ClassificationAgreement> classifications() {
    return Slot.Classification.NAMES.stream()
        .map(name ->
            new ClassificationAgreement(
                name,
                facts.classification(name),
                particulars.stream()
                    .filter(one -> one.slot().equals(new Slot.Classification(name)))
                    .flatMap(one -> one.value().stream())
                    .findFirst()))
        .toList();
  }

  public List<GentleQuestion> gentleQuestions() {
    return sections.stream()
        .flatMap(section -> section.questions().stream())
        .flatMap(question -> GentleQuestion.of(question).stream())
        .toList();
  }

  /// The case as the rating sees it. Where the base of a question is all cases, one that is not
  /// asked counts as not applicable: it stays in the base.
  public Case toCase() {
    Map<QuestionId, Answer> answers = new LinkedHashMap<>();
    Map<QuestionId, Answer> setAside = new LinkedHashMap<>();
    for (AssessedQuestion one : questions()) {
      one.given().ifPresent(answer -> (one.isAsked() ? answers : setAside).put(one.id(), answer));
      if (one.asking() instanceof Asking.NotAsked
          && one.question().base() == Base.ALL
          && one.question().mayBeNotApplicable()) {
        answers.put(one.id(), Answer.NOT_APPLICABLE);
      }
    }
    setAside.putAll(answersElsewhere());
    Case known = known(facts, particulars);
    return new Case(
        known.ref(),
        known.facts(),
        known.classifications(),
        known.factors(),
        known.changes(),
        answers,
        setAside,
        known.place());
  }

  private Map<QuestionId, Answer> answersElsewhere() {
    Set<QuestionId> askedOfCases = framework.domainsByQuestion().keySet();
    Map<QuestionId, Answer> answers = new LinkedHashMap<>();
    for (History history : elsewhere) {
      if (history.held() instanceof Held.One(Entry entry)
          && entry.slot() instanceof Slot.AnswerTo(QuestionId id)
          && askedOfCases.contains(id)) {
        Optional.ofNullable(Answer.BY_CODE.get(entry.value()))
            .ifPresent(answer -> answers.put(id, answer));
      }
    }
    return answers;
  }
}
