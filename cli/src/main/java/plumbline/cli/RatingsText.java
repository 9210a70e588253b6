package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.rating.Explanation;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedQuestion;
import plumbline.rating.RatedStandard;

/// An inspection's ratings as a table for a terminal.
///
/// @param colour whether ratings are coloured; the words are always there
/// @param certainty how sure the ratings are, printed after the reasons; empty where neither is
///   asked for
record RatingsText(RatedInspection rated, boolean colour, Optional<CertaintyText> certainty) {
  void print(PrintWriter out) {
    Framework framework = rated.inspection().framework();
    out.printf("%s%n", bold(rated.inspection().service()));
    out.printf("%s@%s", framework.id(), framework.version());
    rated.inspection().fieldwork().ifPresent(when -> out.printf(", fieldwork %s", when));
    out.printf("%n%n");
    int name = rated.standards().stream().mapToInt(one -> label(one).length()).max().orElse(0) + 2;
    int rating =
        framework.scale().ratings().stream().mapToInt(one -> one.name().length()).max().orElse(0)
            + 4;
    for (Domain domain : framework.domains()) {
      out.println(bold(domain.id() + " " + domain.name()));
      for (Standard standard : domain.standards()) {
        rated.standard(standard.id()).ifPresent(one -> print(out, one, name, rating));
      }
    }
    out.println();
    out.printf(
        "%s %s%n",
        pad("Score", name + 2),
        rated
            .overall()
            .scoreNumber()
            .map(score -> score + " of " + rated.overall().maxScore())
            .orElse("not known"));
    out.printf(
        "%s %s%n",
        pad("Overall rating", name + 2),
        rated.overall().overall().map(this::coloured).orElse("not known"));
    if (!rated.overall().missing().isEmpty()) {
      out.printf("Missing: %s%n", String.join(", ", rated.overall().missing()));
    }
    if (rated.standards().stream().anyMatch(one -> one.discretion().isPresent())) {
      out.printf("* the ratings panel exercised discretion%n");
    }
    if (certainty.isPresent()) { // no lambda: a rating alone must not load what it doesn't need
      explain(certainty.get(), out);
    }
  }

  private void print(PrintWriter out, RatedStandard one, int name, int rating) {
    String words = one.rating().map(Rating::name).orElse("not rated");
    String star = one.discretion().isPresent() ? " *" : "";
    String shown = one.rating().map(this::coloured).orElse(words);
    out.printf(
        "  %s %s%s%s%n",
        pad(label(one), name),
        shown,
        star,
        " ".repeat(Math.max(1, rating - words.length() - star.length())) + basis(one));
  }

  private static String label(RatedStandard one) {
    return one.standard().id() + " " + one.standard().name();
  }

  private String basis(RatedStandard one) {
    if (!one.standard().isJudgedFromCases()) {
      return one.standard().scored() ? "judged on evidence" : "judged on evidence, not scored";
    }
    String lowest =
        switch (rated.inspection().framework().standardRule()) {
          case LOWEST ->
              one.lowest().stream().map(RatingsText::figure).collect(Collectors.joining(" and "));
          case AVERAGE, SUM -> one.value().map(value -> "average " + value).orElse("");
        };
    String from =
        one.discretion().isPresent()
            ? ", computed " + one.computed().map(Rating::name).orElse("")
            : "";
    return lowest.isEmpty() ? "no relevant case" : lowest + from;
  }

  private static String figure(RatedQuestion question) {
    String percentage = question.percentage().map(Object::toString).orElse("");
    return question.question().id()
        + " at "
        + question.counts().map(counts -> counts + ", " + percentage).orElse(percentage);
  }

  private void explain(CertaintyText sure, PrintWriter out) {
    for (RatedStandard one : rated.standards()) {
      out.printf("%n%s%n", bold(label(one)));
      Explanation.of(rated, one).forEach(sentence -> out.println(wrapped(sentence)));
      howSure(sure.of(one), out);
    }
    out.printf("%n%s%n", bold("Overall"));
    Explanation.overall(rated).forEach(sentence -> out.println(wrapped(sentence)));
    howSure(sure.overall(), out);
  }

  private void howSure(List<String> sentences, PrintWriter out) {
    out.printf("  %s%n", bold("How sure is this rating?"));
    sentences.forEach(sentence -> out.println(wrapped(sentence)));
  }

  /// Breaks a sentence at word ends, so that no line is longer than 96 characters.
  static String wrapped(String sentence) {
    StringBuilder lines = new StringBuilder("  ");
    int column = 2;
    for (String word : sentence.split(" ", -1)) {
      if (column + 1 + word.length() > 96) {
        lines.append(System.lineSeparator()).append("   ");
        column = 3;
      }
      lines.append(column > 2 ? " " : "").append(word);
      column += word.length() + 1;
    }
    return lines.toString();
  }

  private String coloured(Rating rating) {
    if (!colour) {
      return rating.name();
    }
    int best = rated.inspection().framework().scale().best().rank();
    int code =
        rating.rank() == best ? 32 : rating.rank() == 0 ? 31 : rating.rank() * 2 > best ? 36 : 33;
    return "\u001b[%dm%s\u001b[0m".formatted(code, rating.name());
  }

  private String bold(String words) {
    return colour ? "\u001b[1m" + words + "\u001b[0m" : words;
  }

  private static String pad(String words, int width) {
    return words + " ".repeat(Math.max(0, width - words.length()));
  }
}
