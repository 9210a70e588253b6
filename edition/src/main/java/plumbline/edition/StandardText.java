package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.document.Listed;
import plumbline.framework.Discretion;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// What a report says of one standard: its rating, why it has it, its key questions.
final class StandardText {
  private final Prose prose;
  private final Framework framework;
  private final RatedStandard standard;
  private final String id;

  StandardText(Prose prose, RatedInspection rated, RatedStandard standard) {
    this.prose = prose;
    this.framework = rated.inspection().framework();
    this.standard = standard;
    this.id = standard.standard().id();
  }

  static Block.RatingMark mark(Framework framework, Rating rating) {
    return new Block.RatingMark(
        rating.name(), rating.rank() + 1, framework.scale().ratings().size());
  }

  /// One line for a summary.
  Optional<List<Run>> inShort() {
    return prose.sentence(standard.standard().toString(), " is rated {%s:rating}.".formatted(id));
  }

  /// Its statement, rating and figures are the framework’s and the evidence’s; what follows from
  /// them in words is for writers.
  void section(ChapterText text) {
    String title = standard.standard().toString();
    text.add(new Block.Heading(2, "standard-" + id, title));
    text.add(new Block.Paragraph(Prose.strong(standard.standard().statement().english())));
    standard.rating().ifPresent(rating -> text.add(mark(framework, rating)));
    List<Block> words = new ArrayList<>();
    if (standard.standard().isJudgedFromCases()) {
      if (standard.band().isPresent()) {
        text.add(KeyQuestions.table(framework, standard));
        KeyQuestions.chart(framework, standard).ifPresent(text::add);
      }
      fromCases(words);
      text.section("standard-" + id, title, words);
      // Whatever writers write: no report is silent about discretion.
      standard
          .discretion()
          .filter(_ -> standard.band().isPresent())
          .ifPresent(use -> text.add(Prose.paragraph(moved(use))));
    } else {
      onEvidence(words);
      text.section("standard-" + id, title, words);
      text.add(new Block.Heading(3, "questions-" + id, "What the judgement answers"));
      text.add(
          new Block.Items(
              Optional.empty(),
              standard.questions().stream()
                  .map(question -> Prose.words(question.question().text().english()))
                  .toList()));
    }
  }

  private void fromCases(List<Block> blocks) {
    if (standard.band().isEmpty()) {
      boolean known = standard.questions().stream().anyMatch(one -> one.tally().isPresent());
      blocks.add(
          new Block.Paragraph(
              Prose.words(
                  known
                      ? "This standard has no rating: no key question has a relevant case."
                      : "This standard has no rating: its figures are not known.")));
      return;
    }
    blocks.add(Prose.paragraph(why()));
  }

  /// Why the cases give the rating that they give, by the framework’s rule.
  private List<List<Run>> why() {
    List<List<Run>> sentences = new ArrayList<>();
    String words = " {%1$s:per-cent}, which is {%1$s:words}.";
    String bare = " {%1$s:per-cent}.";
    switch (framework.standardRule()) {
      case LOWEST -> {
        List<String> ids =
            standard.lowest().stream().map(one -> one.question().id().value()).toList();
        String who =
            ids.size() == 1
                ? "Question %s has the lowest percentage:".formatted(ids.getFirst())
                : "Questions %s share the lowest percentage:".formatted(Listed.of(ids));
        either(who, words.formatted(ids.getFirst()), bare.formatted(ids.getFirst()))
            .ifPresent(sentences::add);
        sentences.add(Prose.words("A standard takes the band of its lowest key question."));
      }
      case AVERAGE -> {
        either("The average of its key questions is", words.formatted(id), bare.formatted(id))
            .ifPresent(sentences::add);
        sentences.add(Prose.words("A standard takes the band of that average."));
      }
      case SUM -> throw new IllegalStateException("No standard is rated by a sum.");
    }
    prose
        .sentence(
            standard.discretion().isPresent()
                ? "By this rule the standard would be rated {%s:computed}.".formatted(id)
                : "So the standard is rated {%s:rating}.".formatted(id))
        .ifPresent(sentences::add);
    return sentences;
  }

  /// With the band in words, where the framework has words for it.
  private Optional<List<Run>> either(String begins, String withWords, String without) {
    return prose.sentence(begins, withWords).or(() -> prose.sentence(begins, without));
  }

  private List<List<Run>> moved(Inspection.DiscretionUse use) {
    List<List<Run>> sentences = new ArrayList<>();
    String tests = tests(use.tests());
    sentences.add(
        Prose.words(
            tests.isEmpty()
                ? "The ratings panel considered this rating again."
                : "The ratings panel considered this rating again, since " + tests + "."));
    use.reason().ifPresent(reason -> sentences.add(Prose.words(ended(reason))));
    prose
        .sentence(
            "It exercised its professional discretion and rated the standard {%s:rating}."
                .formatted(id))
        .ifPresent(sentences::add);
    return sentences;
  }

  private String tests(List<String> named) {
    return Listed.of(
        framework.discretion().stream()
            .flatMap(discretion -> discretion.tests().stream())
            .filter(test -> named.contains(test.id()))
            .map(test ->
                switch (test.kind()) {
                  case Discretion.Kind.NearBoundary near ->
                      "the lowest percentage is within %s percentage points of a boundary between ratings"
                          .formatted(Prose.number(near.points()));
                  case Discretion.Kind.ChangedAnswers(int cases) ->
                      "another judgement in %s would have changed it"
                          .formatted(Prose.counted(cases, "case", "cases"));
                  case Discretion.Kind.SmallBase small ->
                      "it rests on a sample of %s cases or fewer"
                          .formatted(Prose.number(small.cases()));
                })
            .toList());
  }

  private void onEvidence(List<Block> blocks) {
    Optional<Inspection.Judgement> judgement = standard.judgement();
    blocks.add(
        new Block.Paragraph(
            Prose.words(
                judgement.isEmpty()
                    ? "This standard is judged on evidence and has no rating."
                    : framework.characteristics().isPresent()
                        ? "This standard is judged on evidence, against the ratings characteristics."
                        : "This standard is judged on evidence.")));
    judgement
        .flatMap(Inspection.Judgement::reason)
        .ifPresent(reason -> blocks.add(new Block.Paragraph(Prose.words(ended(reason)))));
    if (!standard.standard().scored()) {
      blocks.add(
          new Block.Paragraph(
              Prose.words("It is rated apart and does not count towards the score.")));
    }
  }

  private static String ended(String sentence) {
    return ".?!’”".indexOf(sentence.charAt(sentence.length() - 1)) >= 0 ? sentence : sentence + ".";
  }

  /// Adds what stands out among its key questions to the chapter’s lists: the bands of the upper
  /// half of the scale are strengths.
  void findings(List<List<Run>> strengths, List<List<Run>> weaknesses) {
    int steps = framework.scale().ratings().size();
    for (RatedQuestion question : standard.questions()) {
      String ref = question.question().id().value();
      question
          .band()
          .ifPresent(band ->
              prose
                  .sentence(
                      question.counts().isPresent()
                          ? "Yes in {%1$s:of} cases ({%1$s:per-cent}): ".formatted(ref)
                          : "Yes in {%s:per-cent} of cases: ".formatted(ref))
                  .map(runs -> Prose.then(runs, "‘" + question.question().text() + "’"))
                  .ifPresent(2 * band.rating().rank() >= steps ? strengths::add : weaknesses::add));
    }
  }
}
