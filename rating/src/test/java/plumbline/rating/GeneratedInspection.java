package plumbline.rating;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import plumbline.document.Place;
import plumbline.framework.Answer;
import plumbline.framework.Conditions;
import plumbline.framework.Domain;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.inspection.Case;
import plumbline.inspection.Inspection;

/// An inspection made up from a seed: cases with facts and answers that keep to the framework's
/// conditions, a judgement of each other standard. It is rated as a file would be: written as JSON
/// and read.
record GeneratedInspection(
    Framework framework,
    List<Case> cases,
    Map<String, String> judgements,
    Map<String, List<String>> discretion,
    String published) {

  /// @param cases how many of each domain
  static GeneratedInspection of(Framework framework, int cases, long seed) {
    Random random = new Random(seed);
    int likelihood = random.nextInt(101);
    List<Case> made = new ArrayList<>();
    for (Domain domain : framework.domains()) {
      if (domain.cases().isPresent()) {
        for (int number = 1; number <= cases; number++) {
          String ref = domain.id() + "-" + number;
          made.add(
              answered(
                  framework, domain, known(framework, domain, ref, random), likelihood, random));
        }
      }
    }
    Map<String, String> judgements = new LinkedHashMap<>();
    List<String> ratings = framework.scale().names();
    for (Standard standard : framework.standards()) {
      if (!standard.isJudgedFromCases()) {
        judgements.put(standard.id(), ratings.get(random.nextInt(ratings.size())));
      }
    }
    GeneratedInspection inspection =
        new GeneratedInspection(framework, made, judgements, Map.of(), "");
    return inspection.withDiscretion(random);
  }

  private static Case known(Framework framework, Domain domain, String ref, Random random) {
    Map<String, Object> facts = new LinkedHashMap<>();
    framework
        .facts()
        .byFact()
        .forEach((fact, codes) -> facts.put(fact, codes.get(random.nextInt(codes.size())).code()));
    facts.put("ref", ref);
    facts.put("domain", domain.cases().orElseThrow());
    facts.put("age", (long) random.nextInt(10, 18));
    List<String> levels = framework.facts().of("rosh").stream().map(FactCodes.Code::code).toList();
    String level = levels.isEmpty() ? "low" : levels.get(random.nextInt(levels.size()));
    return new Case(
        ref,
        facts,
        Map.of("rosh", Map.of("inspector", level)),
        Map.of("safety", random.nextBoolean(), "others", random.nextBoolean()),
        Map.of(
            "desistance", random.nextBoolean(),
            "safety", random.nextBoolean(),
            "others", random.nextBoolean()),
        Map.of(),
        Map.of(),
        new Place("generated", 1, 1));
  }

  /// @param likelihood of a yes, in per cent
  private static Case answered(
      Framework framework, Domain domain, Case one, int likelihood, Random random) {
    Map<QuestionId, Answer> answers = new LinkedHashMap<>();
    for (Question question : questions(framework, domain)) {
      if (random.nextInt(30) == 0) {
        continue; // not answered yet
      }
      if (!applies(one, question)) {
        if (question.mayBeNotApplicable() && random.nextBoolean()) {
          answers.put(question.id(), Answer.NOT_APPLICABLE);
        }
      } else if (question.mayBeNotApplicable() && random.nextInt(10) == 0) {
        answers.put(question.id(), Answer.NOT_APPLICABLE);
      } else {
        answers.put(question.id(), random.nextInt(100) < likelihood ? Answer.YES : Answer.NO);
      }
    }
    return with(one, answers);
  }

  private static List<Question> questions(Framework framework, Domain domain) {
    Map<QuestionId, Domain> domains = framework.domainsByQuestion();
    return framework.questions().values().stream()
        .filter(question -> isOf(domain, Optional.ofNullable(domains.get(question.id()))))
        .toList();
  }

  private static boolean isOf(Domain domain, Optional<Domain> other) {
    return other.map(Domain::id).equals(Optional.of(domain.id()));
  }

  private static boolean applies(Case one, Question question) {
    return one.applies(question) instanceof Conditions.Outcome.Holds;
  }

  private static Case with(Case one, Map<QuestionId, Answer> answers) {
    return new Case(
        one.ref(),
        one.facts(),
        one.classifications(),
        one.factors(),
        one.changes(),
        answers,
        one.setAside(),
        one.place());
  }

  /// Records a move by one band, either way, for some standards.
  private GeneratedInspection withDiscretion(Random random) {
    if (framework.discretion().isEmpty()) {
      return this;
    }
    Map<String, List<String>> uses = new LinkedHashMap<>();
    for (RatedStandard rated : RatedInspection.of(read()).standards()) {
      rated
          .computed()
          .filter(_ -> random.nextInt(4) == 0)
          .ifPresent(from -> {
            var to = framework.scale().moved(from, random.nextBoolean() ? 1 : -1);
            if (!to.equals(from)) {
              uses.put(rated.standard().id(), List.of(from.name(), to.name()));
            }
          });
    }
    return new GeneratedInspection(framework, cases, judgements, uses, published);
  }

  GeneratedInspection withCases(List<Case> others) {
    return new GeneratedInspection(framework, others, judgements, discretion, published);
  }

  /// @param json the value of the field `published`
  GeneratedInspection withPublished(String json) {
    return new GeneratedInspection(framework, cases, judgements, discretion, json);
  }

  /// One more yes: in a case chosen at random, on a question that applies and isn't answered yes.
  Optional<GeneratedInspection> withAnotherYes(Random random) {
    record Chance(int index, QuestionId question) {}
    List<Chance> chances = new ArrayList<>();
    Map<QuestionId, Domain> domains = framework.domainsByQuestion();
    for (int index = 0; index < cases.size(); index++) {
      Case one = cases.get(index);
      for (Question question : framework.questions().values()) {
        Domain domain = domains.get(question.id());
        if (domain != null
            && domain.cases().equals(one.domain())
            && one.answers().get(question.id()) != Answer.YES
            && applies(one, question)) {
          chances.add(new Chance(index, question.id()));
        }
      }
    }
    if (chances.isEmpty()) {
      return Optional.empty();
    }
    Chance chance = chances.get(random.nextInt(chances.size()));
    List<Case> changed = new ArrayList<>(cases);
    Case one = changed.get(chance.index());
    Map<QuestionId, Answer> answers = new LinkedHashMap<>(one.answers());
    answers.put(chance.question(), Answer.YES);
    changed.set(chance.index(), with(one, answers));
    return Optional.of(withCases(changed));
  }

  Inspection read() {
    return Library.inspection(
        json(
            "\"cases\": [" + joined(cases.stream().map(GeneratedInspection::json).toList()) + "]"));
  }

  /// The same inspection with these tallies in place of its cases.
  Inspection read(Map<QuestionId, Tally> tallies) {
    List<String> rows = new ArrayList<>();
    tallies.forEach((id, tally) ->
        rows.add(
            "\"%s\": %s"
                .formatted(
                    id,
                    switch (tally) {
                      case Tally.Counted(int yes, int relevant) ->
                          "{\"yes\": %d, \"relevant\": %d}".formatted(yes, relevant);
                      case Tally.Published(var percentage) ->
                          "{\"percent\": %s}".formatted(percentage.number());
                    })));
    return Library.inspection(json("\"tallies\": {" + joined(rows) + "}"));
  }

  private String json(String evidence) {
    List<String> fields = new ArrayList<>();
    fields.add("\"id\": \"generated\", \"service\": \"Elm\"");
    fields.add("\"framework\": \"" + framework.id() + "\"");
    fields.add(evidence);
    fields.add(
        "\"judgements\": ["
            + joined(
                judgements.entrySet().stream()
                    .map(one ->
                        "{\"standard\": \"%s\", \"rating\": \"%s\"}"
                            .formatted(one.getKey(), one.getValue()))
                    .toList())
            + "]");
    fields.add(
        "\"discretion\": ["
            + joined(
                discretion.entrySet().stream()
                    .map(one ->
                        "{\"standard\": \"%s\", \"from\": \"%s\", \"to\": \"%s\"}"
                            .formatted(one.getKey(), one.getValue().get(0), one.getValue().get(1)))
                    .toList())
            + "]");
    if (!published.isEmpty()) {
      fields.add("\"published\": " + published);
    }
    return fields.stream().collect(Collectors.joining(",\n", "{", "}"));
  }

  private static String json(Case one) {
    return "{\"ref\": \"%s\", \"facts\": %s, \"classifications\": {\"rosh\": %s}, \"factors\": %s, \"changes\": %s, \"answers\": %s}"
        .formatted(
            one.ref(),
            group(one.facts()),
            group(one.classifications().getOrDefault("rosh", Map.of())),
            group(one.factors()),
            group(one.changes()),
            group(one.answers()));
  }

  private static String group(Map<?, ?> values) {
    return values.entrySet().stream()
        .map(value ->
            "\"%s\": %s"
                .formatted(
                    value.getKey(),
                    switch (value.getValue()) {
                      case Answer answer -> "\"" + answer.code() + "\"";
                      case String text -> "\"" + text + "\"";
                      default -> String.valueOf(value.getValue());
                    }))
        .collect(Collectors.joining(", ", "{", "}"));
  }

  private static String joined(List<String> parts) {
    return String.join(",\n", parts);
  }
}
