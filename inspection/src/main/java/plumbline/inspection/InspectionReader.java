package plumbline.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import plumbline.document.Fields;
import plumbline.document.JsonDocument;
import plumbline.document.Nearest;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problems;
import plumbline.document.Source;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.framework.Tally;

/// Reads an inspection file (DESIGN, section 4), whole or not at all: every problem is listed with
/// its place. Its JSON Schema, `inspection.schema.json`, describes the same shape for editors and
/// other programs.
public final class InspectionReader {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,80}");

  private final Source source;
  private final Problems problems = new Problems();

  private InspectionReader(Source source) {
    this.source = source;
  }

  public static Parsed<Inspection> read(Source source, FrameworkLibrary library) {
    InspectionReader reader = new InspectionReader(source);
    return JsonDocument.read(source)
        .then(root -> reader.problems.reading(() -> reader.read(root, library)));
  }

  private Parsed<Inspection> read(Node root, FrameworkLibrary library) {
    Optional<Fields> group = Fields.of(root, "the inspection", problems);
    if (group.isEmpty()) {
      return new Parsed.Refused<>(problems);
    }
    Fields file = group.get();
    String name = file.text("framework");
    if (name.isEmpty()) {
      return new Parsed.Refused<>(problems);
    }
    return library
        .find(name, file.place("framework"))
        .then(framework -> Parsed.of(inspection(file, framework), problems));
  }

  private Inspection inspection(Fields file, Framework framework) {
    String id = file.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      file.problem(
          "id",
          "The id of the inspection is ‘%s’".formatted(id),
          "use small letters, digits and hyphens, such as trafford-2020");
    }
    FindingsReader findings = new FindingsReader(file, framework, problems);
    CasesReader cases = new CasesReader(file, framework, problems);
    List<Case> read = cases.cases();
    Inspection inspection =
        new Inspection(
            id,
            file.text("service"),
            framework,
            file.maybeText("frameworkHash"),
            source,
            file.maybeText("fieldwork"),
            file.truth("joint", false),
            findings.source(),
            findings.profile(),
            new SampleReader(file, framework).sample(),
            read,
            new TalliesReader(file, framework, problems).tallies(),
            findings.caseQuestions(),
            judgements(file, framework),
            discretion(file, framework),
            findings.facts("contextualFacts"),
            findings.demographics(),
            findings.facts("caseload"),
            findings.offences(),
            findings.facts("staffing"),
            findings.facts("organisationData"),
            findings.surveys(),
            findings.recommendations(),
            findings.disclosure(),
            findings.contradictions(),
            file.texts("notes"),
            findings.published());
    file.refuseOthers();
    talliesAgreeWithCases(file, inspection);
    return inspection;
  }

  private Map<String, Inspection.Judgement> judgements(Fields file, Framework framework) {
    Map<String, Inspection.Judgement> judgements = new LinkedHashMap<>();
    for (Fields fields : file.groups("judgements", "a judgement")) {
      String standardId = fields.text("standard");
      Inspection.Judgement judgement =
          new Inspection.Judgement(
              standardId, rating(fields, "rating", framework), fields.maybeText("reason"));
      fields.refuseOthers();
      Optional<Standard> standard = standard(fields, standardId, framework);
      if (standard.filter(Standard::isJudgedFromCases).isPresent()) {
        fields.problem(
            "standard",
            "%s is judged from cases, and takes no judgement".formatted(standard.get()),
            "give its answers or tallies, and remove the judgement");
      }
      if (judgements.put(standardId, judgement) != null) {
        fields.problem(
            "standard",
            "There are two judgements of %s".formatted(standardId),
            "keep the one that the ratings panel confirmed");
      }
    }
    return judgements;
  }

  private Map<String, Inspection.DiscretionUse> discretion(Fields file, Framework framework) {
    Map<String, Inspection.DiscretionUse> uses = new LinkedHashMap<>();
    for (Fields fields : file.groups("discretion", "a use of discretion")) {
      String standardId = fields.text("standard");
      Inspection.DiscretionUse use =
          new Inspection.DiscretionUse(
              standardId,
              rating(fields, "from", framework),
              rating(fields, "to", framework),
              fields.texts("tests"),
              fields.maybeText("reason"));
      fields.refuseOthers();
      Optional<Standard> standard = standard(fields, standardId, framework);
      if (framework.discretion().isEmpty()) {
        fields.problem(
            "standard",
            "The framework %s has no discretion".formatted(framework.id()),
            "remove the entry");
        continue;
      }
      if (standard.filter(one -> !one.isJudgedFromCases()).isPresent()) {
        fields.problem(
            "standard",
            "%s is judged on evidence, so there is no computed rating to depart from"
                .formatted(standard.get()),
            "give the rating as its judgement");
      }
      int moved = Math.abs(use.to().rank() - use.from().rank());
      if (moved == 0 || moved > framework.discretion().get().moves()) {
        fields.problem(
            "to",
            "Discretion moves %s from %s to %s".formatted(standardId, use.from(), use.to()),
            bands(framework.discretion().get().moves()));
      }
      List<String> known =
          framework.discretion().get().tests().stream().map(test -> test.id()).toList();
      for (String test : use.tests()) {
        if (!known.contains(test)) {
          fields.problem(
              "tests",
              "There is no discretion test ‘%s’".formatted(test),
              Nearest.advice(test, known));
        }
      }
      if (uses.put(standardId, use) != null) {
        fields.problem(
            "standard",
            "There are two uses of discretion for %s".formatted(standardId),
            "keep one of them");
      }
    }
    return uses;
  }

  private static String bands(int most) {
    return most == 1 ? "move it one band up or down" : "move it one to %d bands".formatted(most);
  }

  private static Optional<Standard> standard(Fields fields, String id, Framework framework) {
    Optional<Standard> standard = framework.standard(id);
    if (standard.isEmpty() && !id.isEmpty()) {
      fields.problem(
          "standard",
          "%s has no standard ‘%s’".formatted(framework.id(), id),
          Nearest.advice(id, framework.standards().stream().map(Standard::id).toList()));
    }
    return standard;
  }

  static Rating rating(Fields fields, String key, Framework framework) {
    Map<String, Rating> choices = new LinkedHashMap<>();
    framework.scale().ratings().forEach(rating -> choices.put(rating.name(), rating));
    return fields.oneOf(key, choices);
  }

  /// A tally may be given beside the answers it was made from: then the two must agree.
  private void talliesAgreeWithCases(Fields file, Inspection inspection) {
    if (!problems.isEmpty() || inspection.cases().isEmpty()) {
      return;
    }
    Optional<Fields> given = file.maybeGroup("tallies", "the tallies");
    if (given.isEmpty()) {
      return;
    }
    Fields tallies = given.get();
    Map<QuestionId, Tally> counted = Tallies.counted(inspection.framework(), inspection.cases());
    inspection
        .tallies()
        .forEach((id, tally) -> {
          Tally fromCases = counted.get(id);
          if (fromCases != null && !Tallies.agree(tally, fromCases, inspection.framework())) {
            tallies.problem(
                id.value(),
                "The tally of %s is %s, but the cases give %s".formatted(id, tally, fromCases),
                "correct one of the two, or remove the tally");
          }
        });
  }
}
