package plumbline.framework;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Problem;

/// Checks that a framework's parts agree: every id that one part names exists in another, no id stands
/// twice, and what is rated can be rated.
final class Consistency {
  private final Framework framework;
  private final Fields file;
  private final List<Problem> problems;

  Consistency(Framework framework, Fields file, List<Problem> problems) {
    this.framework = framework;
    this.file = file;
    this.problems = problems;
  }

  void check() {
    idsStandOnce();
    questionsBelongToTheirStandard();
    caseStandardsHaveCases();
    limitsNameStandards();
    chaptersNameDomains();
    examplesNameKeyQuestionsAndTests();
    crosswalkNamesQuestions();
  }

  private void idsStandOnce() {
    Set<String> seen = new HashSet<>();
    Map<QuestionId, Integer> questions = new HashMap<>();
    for (Domain domain : framework.domains()) {
      once(seen, "domain", domain.id());
      for (Standard standard : domain.standards()) {
        once(seen, "standard", standard.id());
        standard.questions().forEach(question -> questions.merge(question.id(), 1, Integer::sum));
      }
    }
    questions.forEach(
        (id, times) -> {
          if (times > 1) {
            report("domains", "The key question %s stands %d times".formatted(id, times), "number the key questions of a standard 1, 2, 3");
          }
        });
    framework.caseQuestions().forEach(question -> once(seen, "case question", question.id()));
    framework.chapters().forEach(chapter -> once(seen, "chapter", chapter.id()));
    framework.inspectionTypes().forEach(type -> once(seen, "inspection type", type.id()));
  }

  private void once(Set<String> seen, String kind, String id) {
    if (!seen.add(kind + " " + id)) {
      report("domains", "The %s ‘%s’ stands twice".formatted(kind, id), "give one of them another id");
    }
  }

  private void questionsBelongToTheirStandard() {
    for (Standard standard : framework.standards()) {
      for (Question question : standard.questions()) {
        if (!question.id().value().startsWith(standard.id() + ".")) {
          report(
              "domains",
              "The key question %s stands under the standard %s".formatted(question.id(), standard.id()),
              "begin its id with %s.".formatted(standard.id()));
        }
      }
    }
  }

  private void caseStandardsHaveCases() {
    for (Domain domain : framework.domains()) {
      for (Standard standard : domain.standards()) {
        if (standard.isJudgedFromCases() && domain.cases().isEmpty()) {
          report(
              "domains",
              "%s is judged from cases, but domain %s doesn't say which".formatted(standard, domain.id()),
              "add ‘cases’ to the domain, such as cases: court");
        }
        if (standard.isJudgedFromCases() && standard.questions().isEmpty()) {
          report(
              "domains",
              "%s is judged from cases, but has no key questions".formatted(standard),
              "add its key questions");
        }
      }
    }
  }

  private void limitsNameStandards() {
    List<String> ids = framework.standards().stream().map(Standard::id).toList();
    for (Overall.Limit limit : framework.overall().limits()) {
      if (!ids.contains(limit.standard())) {
        report(
            "overall",
            "A limit names the standard ‘%s’, which the framework hasn't".formatted(limit.standard()),
            Nearest.advice(limit.standard(), ids));
      }
    }
  }

  private void chaptersNameDomains() {
    List<String> ids = framework.domains().stream().map(Domain::id).toList();
    for (Chapter chapter : framework.chapters()) {
      if (chapter.content() == Chapter.Content.DOMAIN
          && chapter.domain().filter(ids::contains).isEmpty()) {
        report(
            "chapters",
            "The chapter ‘%s’ is about a domain, but names none of the framework's".formatted(chapter.id()),
            "add ‘domain’: one of " + String.join(", ", ids));
      }
    }
  }

  private void examplesNameKeyQuestionsAndTests() {
    Set<String> tests =
        framework.discretion().stream()
            .flatMap(discretion -> discretion.tests().stream())
            .map(Discretion.Test::id)
            .collect(Collectors.toSet());
    for (Standard standard : framework.standards()) {
      Set<QuestionId> ids =
          standard.questions().stream().map(Question::id).collect(Collectors.toSet());
      for (Example example : standard.examples()) {
        if (example instanceof Example.FromTallies tallies) {
          for (QuestionId id : tallies.given().keySet()) {
            if (!ids.contains(id)) {
              problems.add(
                  new Problem(
                      example.place(),
                      "An example of %s names %s, which is no key question of it".formatted(standard, id),
                      Nearest.advice(id.value(), ids.stream().map(QuestionId::value).sorted().toList())));
            }
          }
          tallies.up().ifPresent(named -> testsExist(example, named, tests));
          tallies.down().ifPresent(named -> testsExist(example, named, tests));
        }
      }
    }
  }

  private void testsExist(Example example, List<String> named, Set<String> tests) {
    for (String test : named) {
      if (!tests.contains(test)) {
        problems.add(
            new Problem(
                example.place(),
                "An example names the discretion test ‘%s’, which the framework hasn't".formatted(test),
                Nearest.advice(test, tests)));
      }
    }
  }

  private void crosswalkNamesQuestions() {
    Set<QuestionId> ids = framework.questions().keySet();
    framework
        .crosswalk()
        .ifPresent(
            crosswalk ->
                crosswalk
                    .rows()
                    .forEach(
                        row ->
                            row.here()
                                .filter(id -> !ids.contains(id))
                                .ifPresent(
                                    id ->
                                        report(
                                            "crosswalk",
                                            "The crosswalk names the question %s, which this framework hasn't".formatted(id),
                                            "use a question's id of this framework under ‘here’"))));
  }

  private void report(String key, String what, String mend) {
    file.problem(key, what, mend);
  }
}
