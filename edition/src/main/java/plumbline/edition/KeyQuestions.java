package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.document.Listed;
import plumbline.framework.Aggregate;
import plumbline.framework.Band;
import plumbline.framework.Framework;
import plumbline.framework.Percentage;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// A standard’s key questions as a table and as a drawing. A count or a percentage that is not
/// published is a dash.
final class KeyQuestions {
  private static final String UNKNOWN = "–";

  /// The columns that hold no numbers.
  private static final Set<String> WORDS = Set.of("Question", "Base", "Band");

  private KeyQuestions() {}

  static Block.Table table(Framework framework, RatedStandard standard) {
    return table(
        "key-questions-" + standard.standard().id(),
        "Key questions of " + standard.standard(),
        standard.questions(),
        List.of(),
        false);
  }

  /// Every question of a standard: the rows that its figures come from. Key questions stand out
  /// among their prompts.
  static Block.Table annexe(RatedStandard standard) {
    return table(
        "data-" + standard.standard().id(),
        "Questions of " + standard.standard(),
        standard.questions(),
        standard.prompts(),
        true);
  }

  private static Block.Table table(
      String anchor,
      String caption,
      List<RatedQuestion> questions,
      List<RatedQuestion> prompts,
      boolean annexe) {
    boolean counted =
        Stream.concat(questions.stream(), prompts.stream())
            .anyMatch(question -> question.counts().isPresent());
    List<String> head = new ArrayList<>(List.of("Question"));
    if (counted) {
      head.add("Yes");
      head.add("Out of");
    }
    // Where all rows have one base, it is said once: cells are what makes a PDF large.
    List<String> bases =
        Stream.concat(questions.stream(), prompts.stream())
            .filter(question -> annexe && question.tally().isPresent())
            .map(question -> Bases.name(question.question().base()))
            .distinct()
            .toList();
    boolean based = bases.size() > 1;
    if (based) {
      head.add("Base");
    }
    head.add("Per cent");
    head.add("Band");
    List<Block.Row> rows = new ArrayList<>();
    for (RatedQuestion question : questions) {
      rows.add(row(question, counted, based, annexe, !prompts.isEmpty()));
      prompts.stream()
          .filter(
              prompt -> prompt.question().id().value().startsWith(question.question().id() + "."))
          .filter(prompt -> prompt.tally().isPresent())
          .forEach(prompt -> rows.add(row(prompt, counted, based, annexe, false)));
    }
    return new Block.Table(
        anchor,
        bases.size() == 1 ? caption + ", out of " + bases.getFirst() : caption,
        head,
        head.stream().map(name -> !WORDS.contains(name)).toList(),
        rows);
  }

  private static Block.Row row(
      RatedQuestion rated, boolean counted, boolean based, boolean annexe, boolean strong) {
    String id = rated.question().id().value();
    List<List<Run>> cells = new ArrayList<>();
    cells.add(Prose.words(id + " " + rated.question().text()));
    if (counted) {
      cells.add(
          figure(id + ":yes:number", rated.counts().map(counts -> String.valueOf(counts.yes()))));
      cells.add(
          figure(
              id + ":base:number",
              rated.counts().map(counts -> String.valueOf(counts.relevant()))));
    }
    if (based) {
      cells.add(Prose.words(Bases.name(rated.question().base())));
    }
    cells.add(figure(id + ":share", rated.percentage().map(Percentage::toString)));
    // Only key questions are rated.
    cells.add(
        rated.question().id().isKeyQuestion()
            ? figure(id + ":band", rated.band().map(band -> band.rating().name()))
            : List.of());
    return new Block.Row(annexe ? id : "", strong, cells);
  }

  private static List<Run> figure(String ref, Optional<String> text) {
    return text.<Run>map(known -> new Run.Bound(ref, known))
        .map(List::of)
        .orElse(List.of(new Run.Words(UNKNOWN)));
  }

  static Optional<Block> chart(Framework framework, RatedStandard standard) {
    List<RatedQuestion> drawn =
        standard.questions().stream()
            .filter(question -> question.percentage().isPresent())
            .toList();
    if (drawn.isEmpty()) {
      return Optional.empty();
    }
    List<Bars.Floor> floors =
        framework.bands().bands().stream()
            .filter(band -> band.floor().signum() > 0)
            .map(KeyQuestions::floor)
            .toList();
    Bars bars =
        new Bars(
            drawn.stream()
                .map(question ->
                    new Bars.Bar(
                        question.question().id() + ": " + question.percentage().orElseThrow(),
                        question.percentage().orElseThrow().doubleValue(),
                        framework.standardRule() == Aggregate.LOWEST
                            && standard.lowest().contains(question)))
                .toList(),
            floors);
    return Optional.of(
        new Block.Picture(
            bars,
            "Key questions of %s against the bands, in per cent: lines at %s."
                .formatted(
                    standard.standard(),
                    Listed.of(floors.stream().map(Bars.Floor::label).toList())),
            "Bars: %s. Lines: %s."
                .formatted(
                    bars.bars().stream().map(Bars.Bar::label).collect(Collectors.joining(", ")),
                    floors.stream().map(Bars.Floor::label).collect(Collectors.joining(", ")))));
  }

  private static Bars.Floor floor(Band band) {
    return new Bars.Floor(
        "%s (%s)".formatted(band.floorNumber(), band.rating()), band.floor().doubleValue());
  }
}
