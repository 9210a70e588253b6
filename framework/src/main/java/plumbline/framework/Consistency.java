package plumbline.framework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import plumbline.document.Fields;
import plumbline.document.Nearest;

/// Checks that a framework's parts agree: every id that one part names exists in another, no id is
/// used twice, and what is rated can be rated. The framework and its file are walked side by side,
/// so that each problem has the line that it is about.
final class Consistency {
  private static final String DOMAIN_OF_CASES = "domain of cases";

  private static final List<String> COUNTED =
      Stream.of(DiversityCharacteristic.Counted.values())
          .map(one -> one.name().toLowerCase(Locale.ROOT))
          .toList();

  private final Framework framework;
  private final Fields file;
  private final List<String> standardIds;

  /// @param file was read without a problem
  Consistency(Framework framework, Fields file) {
    this.framework = framework;
    this.file = file;
    this.standardIds = framework.standards().stream().map(Standard::id).toList();
  }

  void check() {
    idsAreUsedOnce();
    eachStandard();
    casesOfDomainsExist();
    limitsNameStandards();
    chaptersNameDomains();
    examplesOfTheOverallRatingNameStandards();
    characteristicsNameRatingsAndStandards();
    evidenceNamesStandards();
    diversityDividesEverybody();
    caseQuestionsNameDomains();
    samplingNamesDomainsAndFacts();
    crosswalkNamesQuestions();
  }

  private void idsAreUsedOnce() {
    once(file.groups("domains", "a domain"), "domain");
    List<Fields> standards = new ArrayList<>();
    List<Fields> questions = new ArrayList<>();
    for (Fields domain : file.groups("domains", "a domain")) {
      standards.addAll(domain.groups("standards", "a standard"));
    }
    standards.forEach(fields -> questions.addAll(fields.groups("questions", "a key question")));
    once(standards, "standard");
    once(questions, "key question");
    once(file.groups("caseQuestions", "a case question"), "case question");
    once(file.groups("chapters", "a chapter"), "chapter");
    once(file.groups("inspectionTypes", "an inspection type"), "inspection type");
    once(file.groups("evidenceInAdvance", "an item"), "item of evidence");
    once(file.groups("meetings", "a meeting"), "meeting");
    once(file.groups("surveys", "a survey"), "survey");
    for (String key :
        List.of("contextualFacts", "caseloadData", "staffingData", "organisationData")) {
      once(file.groups(key, "an item"), "item of " + key);
    }
    file.maybeGroup("discretion", "discretion")
        .ifPresent(fields -> once(fields.groups("tests", "a test"), "discretion test"));
  }

  private static void once(List<Fields> groups, String kind) {
    Set<String> seen = new HashSet<>();
    for (Fields fields : groups) {
      String id = fields.text("id");
      if (!seen.add(id)) {
        fields.problem(
            "id",
            "The id of the %s ‘%s’ is used twice".formatted(kind, id),
            "give one of them another id");
      }
    }
  }

  private void eachStandard() {
    pairs(
        framework.domains(),
        file.groups("domains", "a domain"),
        (domain, domainFields) ->
            pairs(
                domain.standards(),
                domainFields.groups("standards", "a standard"),
                (standard, fields) -> {
                  questionsBelongToTheirStandard(standard, fields);
                  if (standard.isJudgedFromCases()) {
                    hasCasesAndQuestions(domain, standard, fields);
                  }
                  examplesNameKeyQuestionsAndTests(standard, fields);
                }));
  }

  private static void questionsBelongToTheirStandard(Standard standard, Fields fields) {
    for (Fields question : fields.groups("questions", "a key question")) {
      String id = question.text("id");
      if (!id.startsWith(standard.id() + ".")) {
        question.problem(
            "id",
            "The key question %s is listed under the standard %s".formatted(id, standard.id()),
            "begin its id with ‘%s.’".formatted(standard.id()));
      }
    }
  }

  private static void hasCasesAndQuestions(Domain domain, Standard standard, Fields fields) {
    if (domain.cases().isEmpty()) {
      fields.problem(
          "judged",
          "The standard %s is judged from cases, but the domain %s does not say which cases"
              .formatted(standard.id(), domain.id()),
          "add ‘cases’ to the domain, such as cases: court");
    }
    if (standard.questions().isEmpty()) {
      fields.problem(
          "questions",
          "The standard %s is judged from cases, but has no key questions".formatted(standard.id()),
          "list its key questions under ‘questions’");
    }
  }

  private void examplesNameKeyQuestionsAndTests(Standard standard, Fields fields) {
    List<String> ids = standard.questions().stream().map(key -> key.id().value()).toList();
    List<String> tests =
        framework.discretion().stream()
            .flatMap(discretion -> discretion.tests().stream())
            .map(Discretion.Test::id)
            .toList();
    for (Fields example : fields.groups("examples", "an example")) {
      for (String id : example.table("given").keySet()) {
        if (!ids.contains(id)) {
          example.problem(
              "given",
              "An example of %s names %s, which is not one of its key questions"
                  .formatted(standard.id(), id),
              Nearest.advice(id, ids));
        }
      }
      for (String direction : List.of("up", "down")) {
        named(example, direction, example.texts(direction), tests, "discretion test");
      }
    }
  }

  private void casesOfDomainsExist() {
    List<String> codes = domainCodes();
    for (Fields domain : file.groups("domains", "a domain")) {
      named(domain, "cases", domain.maybeText("cases"), codes, DOMAIN_OF_CASES);
    }
  }

  /// The codes of the fact `domain`; empty where the framework lists none, so that any will do.
  private List<String> domainCodes() {
    return framework.facts().of("domain").stream().map(FactCodes.Code::code).toList();
  }

  private void limitsNameStandards() {
    file.maybeGroup("overall", "the overall rating").stream()
        .flatMap(overall -> overall.groups("limits", "a limit").stream())
        .forEach(limit ->
            named(limit, "standard", limit.maybeText("standard"), standardIds, "standard"));
  }

  private void examplesOfTheOverallRatingNameStandards() {
    file.maybeGroup("overall", "the overall rating").stream()
        .flatMap(overall -> overall.groups("examples", "an example").stream())
        .forEach(example ->
            named(
                example,
                "standards",
                List.copyOf(example.table("standards").keySet()),
                standardIds,
                "standard"));
  }

  private void chaptersNameDomains() {
    List<String> ids = framework.domains().stream().map(Domain::id).toList();
    pairs(
        framework.chapters(),
        file.groups("chapters", "a chapter"),
        (chapter, fields) -> {
          if (chapter.content() == Chapter.Content.DOMAIN && chapter.domain().isEmpty()) {
            fields.problem(
                "content",
                "The chapter ‘%s’ does not say which domain it is about".formatted(chapter.id()),
                "add ‘domain’: one of " + String.join(", ", ids));
          }
          named(fields, "domain", chapter.domain(), ids, "domain");
        });
  }

  private void evidenceNamesStandards() {
    for (Fields item : file.groups("evidenceInAdvance", "an item")) {
      named(item, "standards", item.texts("standards"), standardIds, "standard");
    }
  }

  private void characteristicsNameRatingsAndStandards() {
    file.maybeGroup("characteristics", "the characteristics of ratings")
        .ifPresent(fields -> {
          eachRatingOnce(fields);
          Set<String> seen = new HashSet<>();
          for (Fields standard : fields.groups("standards", "a standard’s characteristics")) {
            String id = standard.text("standard");
            named(standard, "standard", List.of(id), standardIds, "standard");
            if (!seen.add(id)) {
              standard.problem(
                  "standard",
                  "The characteristics of %s are given twice".formatted(id),
                  "remove one of them");
            }
            if (!standard.groups("levels", "a level").isEmpty()) {
              eachRatingOnce(standard);
            }
          }
        });
  }

  private void eachRatingOnce(Fields fields) {
    List<String> given =
        fields.groups("levels", "a level").stream().map(level -> level.text("rating")).toList();
    if (!given.equals(framework.scale().names())) {
      fields.problem(
          "levels",
          "The levels are of %s"
              .formatted(given.isEmpty() ? "no rating" : String.join(", ", given)),
          "give one for each rating of the scale, in its order: "
              + String.join(", ", framework.scale().names()));
    }
  }

  private void diversityDividesEverybody() {
    List<Fields> all = file.groups("diversity", "a characteristic of diversity");
    once(all, "characteristic of diversity");
    pairs(
        framework.diversity(),
        all,
        (characteristic, fields) -> {
          List<Fields> groups = fields.groups("groups", "a group");
          once(groups, "group");
          named(fields, "counted", fields.texts("counted"), COUNTED, "count");
          named(fields, "fact", characteristic.fact(), framework.facts().names(), "fact");
          named(
              fields,
              "comparedWith",
              characteristic.comparedWith(),
              compared(characteristic),
              "group to compare with");
          Set<String> seen = new HashSet<>();
          pairs(
              characteristic.groups(),
              groups,
              (group, of) -> codesAreOfOneGroup(characteristic, group, of, seen));
          long rest = characteristic.groups().stream().filter(one -> one.codes().isEmpty()).count();
          if (characteristic.fact().isPresent() && rest != 1) {
            fields.problem(
                "groups",
                "%d groups of ‘%s’ have no codes".formatted(rest, characteristic.id()),
                "leave the codes out of one group: whoever is in no other is in it");
          }
        });
  }

  private static List<String> compared(DiversityCharacteristic characteristic) {
    return characteristic.groups().stream()
        .filter(group -> group.children().isPresent())
        .map(DiversityCharacteristic.Group::id)
        .toList();
  }

  private void codesAreOfOneGroup(
      DiversityCharacteristic characteristic,
      DiversityCharacteristic.Group group,
      Fields fields,
      Set<String> seen) {
    List<String> known =
        characteristic.fact().stream()
            .flatMap(fact -> framework.facts().of(fact).stream())
            .map(FactCodes.Code::code)
            .toList();
    if (!known.isEmpty()) {
      named(fields, "codes", group.codes(), known, "code");
    }
    for (String code : group.codes()) {
      if (!seen.add(code)) {
        fields.problem(
            "codes", "The code ‘%s’ is in two groups".formatted(code), "leave it in one of them");
      }
    }
  }

  private void caseQuestionsNameDomains() {
    for (Fields question : file.groups("caseQuestions", "a case question")) {
      named(question, "domains", question.texts("domains"), domainCodes(), DOMAIN_OF_CASES);
      named(question, "splitBy", question.maybeText("splitBy"), framework.facts().names(), "fact");
    }
  }

  private void samplingNamesDomainsAndFacts() {
    Optional<Fields> sampling = file.maybeGroup("sampling", "sampling");
    if (sampling.isEmpty()) {
      return;
    }
    named(
        sampling.get(), "match", sampling.get().texts("match"), framework.facts().names(), "fact");
    for (Fields window : sampling.get().groups("windows", "a window")) {
      named(window, "domain", window.maybeText("domain"), domainCodes(), DOMAIN_OF_CASES);
      inOrder(window);
      window.groups("exceptions", "an exception").forEach(Consistency::inOrder);
    }
  }

  private static void inOrder(Fields window) {
    int from = window.whole("from", 0, 120);
    int to = window.whole("to", 0, 120);
    if (from > to) {
      window.problem(
          "from",
          "The window is from %d to %d months before the announcement".formatted(from, to),
          "write the smaller number under ‘from’");
    }
  }

  private void crosswalkNamesQuestions() {
    List<String> ids = framework.questions().keySet().stream().map(QuestionId::value).toList();
    file.maybeGroup("crosswalk", "the crosswalk").stream()
        .flatMap(crosswalk -> crosswalk.groups("rows", "a row of the crosswalk").stream())
        .forEach(row -> named(row, "here", row.maybeText("here"), ids, "question"));
  }

  private static void named(
      Fields fields, String key, Optional<String> name, List<String> known, String kind) {
    named(fields, key, name.stream().toList(), known, kind);
  }

  /// Each name must be known, unless the framework doesn't list what domains of cases there are.
  private static void named(
      Fields fields, String key, List<String> names, List<String> known, String kind) {
    if (known.isEmpty() && kind.equals(DOMAIN_OF_CASES)) {
      return;
    }
    for (String name : names) {
      if (!known.contains(name)) {
        fields.problem(
            key, "There is no %s ‘%s’".formatted(kind, name), Nearest.advice(name, known));
      }
    }
  }

  private static <T> void pairs(List<T> read, List<Fields> groups, BiConsumer<T, Fields> check) {
    for (int index = 0; index < read.size(); index++) {
      check.accept(read.get(index), groups.get(index));
    }
  }
}
