package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.report.HeadingLevel;
import plumbline.report.RatingRules;

/// How a framework makes ratings, told from its data, so that it can’t contradict them.
final class RulesText {
  private RulesText() {}

  static List<Block> of(Framework framework, Prose prose) {
    RatingRules rules = RatingRules.of(framework, HeadingLevel.H3);
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Heading(2, "rules", "The rules of rating"));
    prose
        .sentence(
            "The framework has {framework:domains} of work, and {framework:standards} that count.")
        .map(Block.Paragraph::new)
        .ifPresent(blocks::add);
    blocks.add(new Block.Paragraph(Prose.words(rules.standardRule() + " " + rules.rounding())));
    blocks.add(
        Annexe.table(
            "bands",
            "Bands of percentages",
            List.of("Percentage", "In words", "Rating"),
            rules.bands().stream()
                .map(band ->
                    Block.Row.of(Prose.words(band.range()), band.words(), band.rating().name()))
                .toList()));
    blocks.add(new Block.Paragraph(Prose.words(rules.overallRule())));
    blocks.add(
        Annexe.table(
            "points",
            "Points of a standard",
            List.of("Rating of the standard", "Points"),
            rules.points().stream()
                .map(one ->
                    Block.Row.of(Prose.words(one.rating().name()), String.valueOf(one.points())))
                .toList()));
    blocks.add(
        Annexe.table(
            "score-bands",
            "Bands of scores",
            List.of("Score", "Overall rating"),
            rules.overallBands().stream()
                .map(band -> Block.Row.of(Prose.words(band.range()), band.rating().name()))
                .toList()));
    rules.limits().forEach(limit -> blocks.add(new Block.Paragraph(Prose.words(limit))));
    rules
        .moves()
        .ifPresent(moves -> {
          blocks.add(new Block.Paragraph(Prose.words(moves)));
          blocks.add(
              new Block.Items(
                  Optional.empty(),
                  rules.tests().stream().map(test -> discretionTest(test)).toList()));
        });
    if (!rules.weighs().isEmpty()) {
      blocks.add(new Block.Paragraph(Prose.words("The panel also weighs:")));
      blocks.add(
          new Block.Items(Optional.empty(), rules.weighs().stream().map(Prose::words).toList()));
    }
    return blocks;
  }

  private static List<Run> discretionTest(RatingRules.Test test) {
    return List.of(new Run.Strong(test.name() + ". "), new Run.Words(test.about()));
  }
}
