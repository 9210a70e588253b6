package plumbline.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.CaseQuestion;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// Gathers an inspection file from a report (DESIGN, section 4). Nothing is guessed: what the
/// report doesn't state is left out, and what it states twice in two ways is listed.
final class InspectionFile {
  private static final Pattern DATES =
      Pattern.compile(
          "(\\d{1,2}(?: \\p{Lu}[a-z]{2,8})?(?: 20\\d\\d)?) ?(?:and|to|until|–|-) ?"
              + "(\\d{1,2} \\p{Lu}[a-z]{2,8} 20\\d\\d)");

  /// How our reports end a recommendation that rests on findings.
  private static final String RESTS_ON = " (rests on: ";

  private static final int LONGEST_TITLE = 300;
  private static final Pattern TITLE = Pattern.compile("(.*?)\\s+\\d{1,3}");

  private final Report report;
  private final Framework framework;
  private final List<Problem> unread;

  record Recommendation(int number, String to, String text, Optional<String> restsOn) {}

  InspectionFile(Report report, Framework framework) {
    this.report = report;
    this.framework = framework;
    this.unread = new ArrayList<>(report.unread());
  }

  Extracted extracted() {
    String service = service();
    if (service.isEmpty()) {
      unread(1, "The service’s name is not found", "write it into ‘service’");
    }
    Map<QuestionId, Tally> tallies = tallies();
    DiscretionReader discretion = new DiscretionReader(report, framework, report.results());
    SampleReader sample = new SampleReader(report, framework);
    FactReader facts = new FactReader(report);
    List<DiscretionReader.Use> uses = discretion.uses();
    unread.addAll(discretion.problems());
    unread.addAll(facts.problems());
    unread.addAll(sample.problems());
    Map<String, Rating> published = published();
    missing(published, tallies);
    List<Recommendation> recommendations = recommendations();
    String json =
        InspectionJson.write(
            new InspectionJson.Content(
                id(),
                service.isEmpty() ? "Unknown" : service,
                framework,
                fieldwork(),
                isJoint(),
                title(),
                new InspectionJson.Profile(
                    names("Also called"),
                    names("Local authority"),
                    profile("Region"),
                    profile("Police area"),
                    profile("Country"),
                    names("Partners of this inspection")),
                sample,
                tallies,
                caseQuestions(),
                judgements(published),
                uses,
                facts,
                SurveyReader.read(report),
                recommendations,
                published,
                report.score().map(Report.Score::points),
                report.overall().map(Report.Overall::rating)));
    return new Extracted(
        Optional.of(json),
        unread.stream()
            .distinct()
            .sorted((one, other) -> one.place().compareTo(other.place()))
            .toList());
  }

  private void unread(int line, String what, String mend) {
    unread.add(new Problem(new Place(report.text().name(), line, 1), what, mend));
  }

  /// The file's name, in the letters that an id may have.
  private String id() {
    String name = report.text().name().replace('\\', '/');
    name = name.substring(name.lastIndexOf('/') + 1);
    int dot = name.lastIndexOf('.');
    String id =
        (dot > 0 ? name.substring(0, dot) : name)
            .toLowerCase(Locale.ROOT)
            .replaceAll("[^a-z0-9]+", "-")
            .replaceAll("^-+|-+$", "");
    String shortened = id.length() > 80 ? id.substring(0, 80) : id;
    return shortened.isEmpty() ? "report" : shortened;
  }

  private String service() {
    return report.services().stream().findFirst().map(Passage::text).orElse("");
  }

  private Optional<String> title() {
    return report.text().lines().stream()
        .filter(line -> line.look() == Line.Look.RUNNING_HEAD)
        .filter(line -> line.text().length() < LONGEST_TITLE)
        .map(line -> TITLE.matcher(line.text().strip()))
        .filter(Matcher::matches)
        .map(title -> title.group(1).strip())
        .findFirst();
  }

  /// What the table about the service says, by name.
  private Optional<String> profile(String name) {
    return report.named().stream()
        .filter(row -> row.text(NamedTables.WHAT).filter(name::equals).isPresent())
        .flatMap(row -> row.text("who or where").stream())
        .findFirst();
  }

  private Optional<String> fieldwork() {
    Optional<String> stated = profile("Fieldwork");
    if (stated.isPresent()) {
      return stated;
    }
    for (Placed placed : report.blocks()) {
      if (placed.block() instanceof Block.Paragraph(Passage words)
          && words.text().contains("ieldwork")) {
        for (Passage sentence : Sentences.of(words)) {
          Matcher dates = DATES.matcher(sentence.text());
          List<String> weeks = new ArrayList<>();
          while (sentence.text().contains("ieldwork") && dates.find()) {
            weeks.add(dates.group(1) + " to " + dates.group(2));
          }
          if (!weeks.isEmpty()) {
            return Optional.of(String.join(" and ", weeks));
          }
        }
      }
    }
    return Optional.empty();
  }

  private boolean isJoint() {
    Optional<String> kind = profile("Kind of inspection");
    if (kind.isPresent()) {
      return kind.get().startsWith("Joint");
    }
    return report.blocks().stream()
        .filter(placed -> placed.section().part() != Part.GLOSSARY)
        .map(placed -> placed.block().words().text().toLowerCase(Locale.ROOT))
        .anyMatch(text ->
            text.contains("this joint inspection")
                || text.contains("colleague inspectors")
                || text.contains("joint element of the inspection"));
  }

  private List<String> names(String name) {
    return profile(name).map(names -> List.of(names.split("; "))).orElse(List.of());
  }

  /// The results outside the standards, as a table names them.
  private List<InspectionJson.CaseQuestion> caseQuestions() {
    List<InspectionJson.CaseQuestion> results = new ArrayList<>();
    for (NamedRow row : report.named()) {
      Optional<String> about = row.text("of whom or what");
      if (about.isPresent()) {
        String text = row.text(NamedTables.WHAT).orElse("");
        results.add(
            new InspectionJson.CaseQuestion(
                framework.caseQuestions().stream()
                    .filter(question -> question.text().english().equals(text))
                    .map(CaseQuestion::id)
                    .findFirst()
                    .orElse(text),
                List.of(about.get().split("; ")),
                row.text(NamedTables.YES),
                row.text(NamedTables.BASE),
                row.text(NamedTables.PER_CENT),
                row.text(NamedTables.SOURCE)));
      }
    }
    return results;
  }

  /// The figures of the chapters' tables, then those that an annexe adds.
  private Map<QuestionId, Tally> tallies() {
    Map<QuestionId, Tally> tallies = new TreeMap<>();
    Map<QuestionId, Result> from = new LinkedHashMap<>();
    for (boolean misprinted : new boolean[] {false, true}) {
      for (Part part : List.of(Part.CHAPTER, Part.DATA)) {
        for (Result result : report.results()) {
          if (result.isMisprinted() == misprinted
              && (result.section().part() == Part.DATA) == (part == Part.DATA)) {
            Result earlier = from.putIfAbsent(result.question(), result);
            tallies.putIfAbsent(result.question(), result.tally());
            if (earlier != null && !earlier.tally().equals(result.tally())) {
              unread(
                  result.figure().firstLine(),
                  "%s is %s here, and %s in line %d"
                      .formatted(
                          result.question(),
                          result.figure(),
                          earlier.figure(),
                          earlier.figure().firstLine()),
                  "check which of the two is right: the file has the latter");
            }
          }
        }
      }
    }
    return tallies;
  }

  private Map<String, Rating> published() {
    Map<String, Rating> published = new TreeMap<>();
    report.ratings().stream()
        .filter(rating -> rating.section().part() == Part.RATINGS)
        .forEach(rating -> published.putIfAbsent(rating.standard(), rating.rating()));
    for (PrintedRating rating : report.ratings()) {
      Rating known = published.putIfAbsent(rating.standard(), rating.rating());
      if (known != null && known.rank() != rating.rating().rank()) {
        unread(
            rating.words().firstLine(),
            "%s is rated %s here, and %s elsewhere"
                .formatted(rating.standard(), rating.rating(), known),
            "check which of the two is right: the file has the latter");
      }
    }
    return published;
  }

  private Map<String, Rating> judgements(Map<String, Rating> published) {
    Map<String, Rating> judgements = new TreeMap<>();
    for (Standard standard : framework.standards()) {
      Rating rating = published.get(standard.id());
      if (!standard.isJudgedFromCases() && rating != null) {
        judgements.put(standard.id(), rating);
      }
    }
    return judgements;
  }

  /// What a report of this framework has and this one was not seen to have.
  private void missing(Map<String, Rating> published, Map<QuestionId, Tally> tallies) {
    for (Standard standard : framework.scoredStandards()) {
      if (!published.containsKey(standard.id())) {
        unread(1, "No rating of %s is found".formatted(standard), "add it to ‘published’");
      }
      if (standard.isJudgedFromCases()) {
        standard.questions().stream()
            .filter(question -> !tallies.containsKey(question.id()))
            .forEach(question ->
                unread(
                    1, "No figure of %s is found".formatted(question.id()), "add it to ‘tallies’"));
      }
    }
    if (report.score().isEmpty()) {
      unread(1, "No score is found", "add it to ‘published’");
    }
    if (report.overall().isEmpty()) {
      unread(1, "No overall rating is found", "add it to ‘published’");
    }
  }

  private List<Recommendation> recommendations() {
    List<Recommendation> recommendations = new ArrayList<>();
    String to = "";
    for (Placed placed : report.blocks()) {
      if (placed.section().part() != Part.RECOMMENDATIONS) {
        continue;
      }
      String text = placed.block().words().text();
      if (placed.block() instanceof Block.Bullet bullet) {
        int number = NumberWords.value(bullet.mark().replaceAll("[.)]", ""));
        int rests = text.endsWith(")") ? text.lastIndexOf(RESTS_ON) : -1;
        boolean says = rests > 0;
        recommendations.add(
            new Recommendation(
                number > 0 ? number : recommendations.size() + 1,
                to,
                says ? text.substring(0, rests) : text,
                says
                    ? Optional.of(text.substring(rests + RESTS_ON.length(), text.length() - 1))
                    : Optional.empty()));
      } else if (text.toLowerCase(Locale.ROOT).endsWith("should:")) {
        String body = text.substring(0, text.length() - 7).strip();
        int sentence = body.lastIndexOf(". ");
        to = sentence < 0 ? body : body.substring(sentence + 2);
      }
    }
    return recommendations;
  }
}
