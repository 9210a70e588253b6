package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    return prose.sentence("%s is rated {%s:rating}.".formatted(standard.standard(), id));
  }

  List<Block> section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "standard-" + id, standard.standard().toString()));
    blocks.add(new Block.Paragraph(Prose.strong(standard.standard().statement().english())));
    standard.rating().ifPresent(rating -> blocks.add(mark(framework, rating)));
    if (standard.standard().isJudgedFromCases()) {
      fromCases(blocks);
    } else {
      onEvidence(blocks);
    }
    return blocks;
  }

  private void fromCases(List<Block> blocks) {
    if (standard.band().isEmpty()) {
      blocks.add(
          new Block.Paragraph(
              Prose.words("This standard has no rating: no key question has a relevant case.")));
      return;
    }
    blocks.add(KeyQuestions.table(framework, standard));
    KeyQuestions.chart(framework, standard).ifPresent(blocks::add);
    prose.paragraph(why()).ifPresent(blocks::add);
    discretion(blocks);
  }

  /// Why the cases give the rating that they give.
  private List<String> why() {
    List<String> sentences = new ArrayList<>();
    RatedQuestion lowest = standard.lowest().getFirst();
    String question = lowest.question().id().value();
    String tied =
        standard.lowest().size() == 1
            ? "Question %s has the lowest percentage: {%s:per-cent}, which is {%s:words}."
                .formatted(question, question, question)
            : "Questions %s share the lowest percentage: {%s:per-cent}, which is {%s:words}."
                .formatted(
                    Skeleton.listed(
                        standard.lowest().stream()
                            .map(one -> one.question().id().value())
                            .toList()),
                    question,
                    question);
    sentences.add(tied);
    sentences.add("A standard takes the band of its lowest key question.");
    sentences.add(
        standard.discretion().isPresent()
            ? "By this rule the standard would be rated {%s:computed}.".formatted(id)
            : "So the standard is rated {%s:rating}.".formatted(id));
    return sentences;
  }

  private void discretion(List<Block> blocks) {
    standard
        .discretion()
        .ifPresent(use -> {
          List<String> sentences = new ArrayList<>();
          String tests = tests(use.tests());
          sentences.add(
              tests.isEmpty()
                  ? "The ratings panel considered this rating again."
                  : "The ratings panel considered this rating again, since " + tests + ".");
          use.reason().ifPresent(reason -> sentences.add(ended(reason)));
          sentences.add(
              "It exercised its professional discretion and rated the standard {%s:rating}."
                  .formatted(id));
          prose.paragraph(sentences).ifPresent(blocks::add);
        });
  }

  private String tests(List<String> named) {
    return Skeleton.listed(
        framework.discretion().stream()
            .flatMap(discretion -> discretion.tests().stream())
            .filter(test -> named.contains(test.id()))
            .map(test ->
                switch (test.kind()) {
                  case plumbline.framework.Discretion.Kind.NearBoundary near ->
                      "the lowest percentage is within %s percentage points of a boundary between ratings"
                          .formatted(Prose.number(near.points()));
                  case plumbline.framework.Discretion.Kind.ChangedAnswers _ ->
                      "another judgement in one case would have changed it";
                  case plumbline.framework.Discretion.Kind.SmallBase small ->
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
                    : "This standard is judged on evidence, against the ratings characteristics.")));
    judgement
        .flatMap(Inspection.Judgement::reason)
        .ifPresent(reason -> blocks.add(new Block.Paragraph(Prose.words(ended(reason)))));
    if (!standard.standard().scored()) {
      blocks.add(
          new Block.Paragraph(
              Prose.words("It is rated apart and does not count towards the score.")));
    }
    blocks.add(new Block.Heading(3, "questions-" + id, "What the judgement answers"));
    blocks.add(
        new Block.Items(
            Optional.empty(),
            standard.questions().stream()
                .map(question -> Prose.words(question.question().text().english()))
                .toList()));
  }

  private static String ended(String sentence) {
    return sentence.matches(".*[.?!’”]") ? sentence : sentence + ".";
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
                          ? "%s Yes in {%s:of} cases ({%s:per-cent})."
                              .formatted(question.question().text(), ref, ref)
                          : "%s Yes in {%s:per-cent} of cases."
                              .formatted(question.question().text(), ref))
                  .ifPresent(2 * band.rating().rank() >= steps ? strengths::add : weaknesses::add));
    }
  }
}
