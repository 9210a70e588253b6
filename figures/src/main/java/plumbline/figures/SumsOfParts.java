package plumbline.figures;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.figures.Finding.Certainty;
import plumbline.figures.Finding.Quote;
import plumbline.figures.Finding.Severity;
import plumbline.reading.Passage;
import plumbline.reading.Passage.Span;
import plumbline.reading.Stated;

/// Parts add up to their whole: shares to 100 within what rounding allows, disposals to the
/// caseload.
final class SumsOfParts implements Check {
  @Override
  public String name() {
    return "sums-of-parts";
  }

  @Override
  public void check(Facts facts, Found found) {
    for (Stated row : facts.report().facts()) {
      shares(row, found);
    }
    offences(facts, found);
    caseload(facts, found);
  }

  // --- shares of one row ---

  private static void shares(Stated row, Found found) {
    List<BigDecimal> shares = new ArrayList<>();
    for (Passage value : row.values()) {
      percent(value.text()).ifPresent(shares::add);
    }
    if (shares.size() < 2 || shares.size() != row.values().size()) {
      return;
    }
    hundred(shares, quote(row), found);
  }

  /// Each share is rounded to its last place, so their sum misses 100 by less than half a place for
  /// each; a share of 0 or a single one is rounded from nothing.
  private static void hundred(List<BigDecimal> shares, Quote quote, Found found) {
    BigDecimal sum = BigDecimal.ZERO;
    int places = 0;
    int rounded = 0;
    for (BigDecimal share : shares) {
      sum = sum.add(share);
      places = Math.max(places, share.scale());
      rounded += share.signum() == 0 ? 0 : 1;
    }
    BigDecimal off = sum.subtract(BigDecimal.valueOf(100)).abs();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(places);
    BigDecimal room = unit.multiply(BigDecimal.valueOf(rounded)).divide(BigDecimal.valueOf(2));
    int side = off.compareTo(room);
    boolean below = sum.compareTo(BigDecimal.valueOf(100)) < 0;
    if (side < 0 || off.signum() == 0 || off.compareTo(BigDecimal.valueOf(40)) > 0) {
      return;
    }
    // Exactly at the edge: halves rounded up can give one more than 100, never one less.
    boolean edge = side == 0 && !below;
    found.add(
        Kind.SUM_OF_PARTS,
        edge ? Severity.NOTE : Severity.WARNING,
        edge ? Certainty.POSSIBLE : Certainty.CERTAIN,
        quote,
        Optional.empty(),
        "The shares make %s, not 100%s."
            .formatted(
                sum.toPlainString(),
                edge ? ", which only halves rounded up could give" : ": rounding can't explain it"),
        "%d rounded shares can miss 100 by less than %s"
            .formatted(rounded, room.stripTrailingZeros().toPlainString()));
  }

  private static void offences(Facts facts, Found found) {
    List<BigDecimal> shares = new ArrayList<>();
    Stated first = null;
    Stated last = null;
    for (Stated row : facts.report().facts()) {
      boolean offence =
          row.columns().stream().anyMatch(column -> column.text().contains("Offence"))
              || row.heading().contains("Offence");
      if (offence && row.values().size() == 1) {
        Optional<BigDecimal> share =
            percent(row.values().getFirst().text())
                .or(() -> number(row.values().getFirst().text()));
        if (share.isPresent()) {
          shares.add(share.get());
          first = first == null ? row : first;
          last = row;
        }
      }
    }
    if (first != null && last != null && shares.size() >= 3) {
      hundred(shares, new Quote(first.label().firstLine(), "Offence types"), found);
    }
  }

  // --- caseload ---

  private record Part(Stated row, int count, Optional<BigDecimal> percent) {}

  private static void caseload(Facts facts, Found found) {
    List<Part> parts = new ArrayList<>();
    for (Stated row : facts.report().facts()) {
      boolean caseload =
          row.label().text().contains("caseload")
              || row.label().text().toLowerCase(java.util.Locale.ROOT).contains("disposals");
      if (!caseload || row.values().size() != 1 || row.heading().startsWith("Key staff")) {
        continue;
      }
      String value = row.values().getFirst().text();
      int bracket = value.indexOf('(');
      Optional<BigDecimal> count = number(bracket < 0 ? value : value.substring(0, bracket));
      if (count.isPresent()
          && count.get().scale() <= 0
          && count.get().precision() <= 7
          && !value.strip().endsWith("%")) {
        parts.add(
            new Part(
                row,
                count.get().intValue(),
                bracket < 0
                    ? Optional.empty()
                    : percent(value.substring(bracket + 1).replace(")", ""))));
      }
    }
    Part total = parts.stream().filter(part -> isTotal(part)).findFirst().orElse(null);
    Part court =
        parts.stream()
            .filter(part -> is(part, "court disposals", "ut-of-court"))
            .findFirst()
            .orElse(null);
    Part out =
        parts.stream()
            .filter(part -> has(part, "ut-of-court disposals") && !has(part, "other"))
            .findFirst()
            .orElse(null);
    List<Part> sentences =
        parts.stream()
            .filter(part ->
                has(part, "community sentence")
                    || has(part, "in custody")
                    || has(part, "on licence"))
            .toList();
    List<Part> others =
        parts.stream()
            .filter(part ->
                !isTotal(part)
                    && (has(part, "youth caution")
                        || has(part, "conditional caution")
                        || has(part, "community resolution")))
            .toList();
    if (court == null && out == null && sentences.size() >= 2 && others.size() >= 2) {
      sharesOfTotal(facts, sentences, others, total, found);
    }
    if (court != null && sentences.size() >= 2) {
      add(sentences, court, found);
    }
    if (out != null && others.size() >= 2) {
      add(others, out, found);
    }
    if (total != null && court != null && out != null) {
      add(List.of(court, out), total, found);
      share(court, total, found);
      share(out, total, found);
    }
    if (court != null) {
      sentences.forEach(part -> share(part, court, found));
    }
    if (out != null) {
      others.forEach(part -> share(part, out, found));
    }
  }

  /// ‘72% Current caseload subject to court disposal’ beside the counts of each disposal.
  private static void sharesOfTotal(
      Facts facts,
      List<Part> sentences,
      List<Part> others,
      @org.jspecify.annotations.Nullable Part total,
      Found found) {
    int court = sentences.stream().mapToInt(Part::count).sum();
    int outOfCourt = others.stream().mapToInt(Part::count).sum();
    int all = court + outOfCourt;
    if (all == 0 || (total != null && total.count() != all)) {
      return;
    }
    for (Stated row : facts.report().facts()) {
      String label = row.label().text().toLowerCase(java.util.Locale.ROOT);
      if (!label.contains("court disposal") || row.values().size() != 1) {
        continue;
      }
      boolean isOut = label.contains("out-of-court") || label.contains("out of court");
      int part = isOut ? outOfCourt : court;
      percent(row.values().getFirst().text())
          .filter(share -> !Grim.gives(part, all, share))
          .ifPresent(share ->
              found.error(
                  Kind.ARITHMETIC,
                  Certainty.CERTAIN,
                  quote(row),
                  quote((isOut ? others : sentences).getFirst().row()),
                  "%d of the caseload of %d is %s%%, not %s%%."
                      .formatted(
                          part,
                          all,
                          Grim.percent(part, all, Math.max(0, share.scale())),
                          share.toPlainString()),
                  counts(isOut ? others : sentences) + " = " + part));
    }
  }

  private static String counts(List<Part> parts) {
    return String.join(" + ", parts.stream().map(part -> String.valueOf(part.count())).toList());
  }

  private static boolean isTotal(Part part) {
    String label = part.row().label().text();
    return label.startsWith("Total caseload")
        || label.startsWith("Total current caseload, of which")
        || label.strip().equals("Total current caseload");
  }

  private static boolean has(Part part, String words) {
    return part.row().label().text().toLowerCase(java.util.Locale.ROOT).contains(words);
  }

  private static boolean is(Part part, String words, String not) {
    return has(part, words) && !has(part, not);
  }

  private static void add(List<Part> parts, Part whole, Found found) {
    int sum = parts.stream().mapToInt(Part::count).sum();
    if (sum != whole.count()) {
      found.error(
          Kind.SUM_OF_PARTS,
          Certainty.CERTAIN,
          quote(whole.row()),
          quote(parts.getFirst().row()),
          "The parts make %d, but the whole is printed as %d.".formatted(sum, whole.count()),
          counts(parts) + " = " + sum);
    }
  }

  private static void share(Part part, Part whole, Found found) {
    if (part.percent().isPresent()
        && whole.count() >= part.count()
        && whole.count() > 0
        && !Grim.gives(part.count(), whole.count(), part.percent().get())) {
      found.error(
          Kind.ARITHMETIC,
          Certainty.CERTAIN,
          quote(part.row()),
          quote(whole.row()),
          "%d of %d is %s%%, not %s%%."
              .formatted(
                  part.count(),
                  whole.count(),
                  Grim.percent(part.count(), whole.count(), part.percent().get().scale()),
                  part.percent().get().toPlainString()),
          "the row's count out of its whole");
    }
  }

  // --- values ---

  static Optional<BigDecimal> percent(String value) {
    String plain = value.strip();
    return plain.endsWith("%") ? number(plain.substring(0, plain.length() - 1)) : Optional.empty();
  }

  static Optional<BigDecimal> number(String value) {
    String plain = value.replace(",", "").strip();
    boolean digits = !plain.isEmpty() && plain.length() <= 12;
    int points = 0;
    for (int at = 0; at < plain.length(); at++) {
      char letter = plain.charAt(at);
      points += letter == '.' ? 1 : 0;
      digits &=
          (letter >= '0' && letter <= '9') || (letter == '.' && at > 0 && at + 1 < plain.length());
    }
    return digits && points <= 1 ? Optional.of(new BigDecimal(plain)) : Optional.empty();
  }

  static Quote quote(Stated row) {
    StringBuilder words = new StringBuilder();
    boolean labelFirst =
        row.values().isEmpty() || row.label().firstLine() <= row.values().getFirst().firstLine();
    String label = row.label().text().strip();
    List<String> values = row.values().stream().map(value -> value.text().strip()).toList();
    boolean before =
        !row.values().isEmpty()
            && row.values().getFirst().firstLine() == row.label().firstLine()
            && row.values().getFirst().at(0).column() < row.label().at(0).column();
    if (labelFirst && !before) {
      words.append(label).append(' ').append(String.join(" ", values));
    } else {
      words.append(String.join(" ", values)).append(' ').append(label);
    }
    List<Span> places = new ArrayList<>(row.label().spans());
    row.values().forEach(value -> places.addAll(value.spans()));
    return new Quote(row.label().firstLine(), words.toString(), places);
  }
}
