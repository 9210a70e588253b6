package plumbline.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.EditionHtml;
import plumbline.edition.Figures;
import plumbline.edition.Run;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.figures.Finding;
import plumbline.inspection.Inspection;
import plumbline.reading.ReportReader;
import plumbline.reading.ReportText;

/// The figures that writers typed instead of placing them, each held against the evidence by the
/// checker of figures, as it would hold them in the published report.
final class TypedFigures {
  /// What may stand before a placed figure and says nothing of how large it is.
  private static final Pattern JOINING = Pattern.compile("(?i)\\b(?:out|of|the)\\b");

  private static final Pattern NOTE = Pattern.compile("(?:\\[\\d+])+\\s*$");

  /// A cell that holds a number and no more: tables of writers are not all read as tables of
  /// questions, and a number in them must not pass as checked.
  private static final Pattern NUMBER =
      Pattern.compile("[£]?\\d[\\d,.]*(?: ?%| per cent| of \\d[\\d,.]*)?");

  private final Figures figures;
  private final Checked checked;
  private final PrintedLines printed;
  private final Map<PrintedLines.OfSection, List<Place>> marked;
  private final Map<String, Edition.Section> sections = new HashMap<>();
  private final Map<PrintedLines.OfSection, List<Run>> written = new HashMap<>();
  private final List<InSection> found;

  /// @param edition with the sections as they stand
  TypedFigures(Edition edition, Inspection data, Figures figures, Checker checker) {
    this.figures = figures;
    String page = EditionHtml.of(CellsAgain.in(edition));
    this.checked = checker.against(data).check(text(page.getBytes(StandardCharsets.UTF_8)));
    this.printed = new PrintedLines(edition, checked.text().lines());
    this.marked = marked(checked.marks(), printed);
    for (Edition.Chapter chapter : edition.chapters()) {
      for (Edition.Section section : chapter.sections()) {
        sections.put(section.id(), section);
        List<List<Run>> lines = Lines.of(chapter.of(section));
        for (int line = 0; line < lines.size(); line++) {
          written.put(new PrintedLines.OfSection(section.id(), line), lines.get(line));
        }
      }
    }
    this.found =
        checked.findings().stream()
            .filter(Finding::isProblem)
            .flatMap(finding -> inSection(finding).stream())
            .toList();
  }

  private static ReportText text(byte[] html) {
    return switch (ReportReader.read(new Source("draft.html", html))) {
      case Parsed.Accepted<ReportText>(ReportText text) -> text;
      case Parsed.Refused<ReportText>(var problems) ->
          throw new IllegalStateException("Our own page can’t be read: " + problems.getFirst());
    };
  }

  /// @param section its id: figures of its standard are offered first
  /// @param titles which of its lines are words alone
  List<Remark> of(String section, List<List<Run>> lines, Set<Integer> titles) {
    List<Remark> remarks = new ArrayList<>();
    for (int line = 0; line < lines.size(); line++) {
      PrintedLines.OfSection here = new PrintedLines.OfSection(section, line);
      List<Run> runs = lines.get(line);
      String text = Block.text(runs);
      if (!printed.isFound(here)) {
        remarks.add(unchecked(line, text));
        continue;
      }
      int told = remarks.size();
      List<Place> places = places(here, text);
      for (int index = 0; index < places.size(); index++) {
        Place place = places.get(index);
        Typed typed = Typed.of(runs, place);
        if (typed.isFigure(place)) {
          int next = index + 1 < places.size() ? places.get(index + 1).from() : text.length();
          Optional<Figures.Figure> same =
              !typed.isBound() && !titles.contains(line)
                  ? same(section, text.substring(place.from(), place.to()))
                  : Optional.empty();
          boolean hasNote =
              hasNote(runs, place.to(), next)
                  || printed.isNote(here)
                  || isHeadedWithNote(here, lines);
          remarks.add(remark(line, text, place, same, hasNote));
        }
      }
      List<Remark> before = List.copyOf(remarks.subList(told, remarks.size()));
      found.stream()
          .filter(one -> one.line().equals(here))
          .map(one -> one.remark(text))
          .filter(one -> before.stream().noneMatch(other -> one.message().equals(other.message())))
          .distinct()
          .forEach(remarks::add);
    }
    return remarks;
  }

  /// A finding of the checker about words of a section.
  ///
  /// @param isPlaced whether it is about placed figures alone, which are right
  private record InSection(
      Finding finding, PrintedLines.OfSection line, Place place, boolean isPlaced) {
    Remark remark(String text) {
      return new Remark(
          isPlaced ? Remark.Kind.FIGURE_READ_OTHERWISE : Remark.Kind.FIGURE_DIFFERS,
          line.line(),
          place.from(),
          place.to(),
          text.substring(place.from(), place.to()),
          isPlaced
              ? "The placed figure is right. The words beside it could be taken for another question: "
                  + finding.message()
              : finding.message(),
          Optional.empty());
    }
  }

  private Optional<InSection> inSection(Finding finding) {
    List<PrintedLines.Letter> letters =
        finding.claim().places().stream().flatMap(span -> printed.letters(span).stream()).toList();
    if (letters.isEmpty()) {
      return Optional.empty();
    }
    PrintedLines.OfSection line = letters.getFirst().line();
    IntSummaryStatistics at =
        letters.stream()
            .filter(letter -> letter.line().equals(line))
            .mapToInt(PrintedLines.Letter::at)
            .summaryStatistics();
    Place place = new Place(at.getMin(), at.getMax() + 1, Optional.empty());
    List<Place> differing =
        marked.getOrDefault(line, List.of()).stream()
            .filter(Place::differs)
            .filter(one -> place.from() <= one.from() && one.to() <= place.to())
            .toList();
    List<Run> runs = written.getOrDefault(line, List.of());
    return Optional.of(
        new InSection(
            finding,
            line,
            place,
            !differing.isEmpty()
                && differing.stream().noneMatch(one -> Typed.of(runs, one).isFigure(one))));
  }

  /// All findings about the report, each with the section that it is about.
  List<Found> findings() {
    Map<Finding, InSection> placed = new HashMap<>();
    found.forEach(one -> placed.put(one.finding(), one));
    return checked.findings().stream()
        .filter(Finding::isProblem)
        .map(finding -> {
          Optional<InSection> here = Optional.ofNullable(placed.get(finding));
          return new Found(
              here.map(one -> sections.get(one.line().section())),
              finding.message(),
              here.filter(InSection::isPlaced).isPresent());
        })
        .distinct()
        .toList();
  }

  private static Remark unchecked(int line, String text) {
    return new Remark(
        Remark.Kind.FIGURE_UNCHECKED,
        line,
        0,
        text.length(),
        text,
        "The figures of these words could not be checked: write them in another way.",
        Optional.empty());
  }

  /// A figure of a line, with what the checker says of it; empty where it didn’t read it.
  private record Place(int from, int to, Optional<Checked.Mark> mark) {
    boolean differs() {
      return mark.filter(one -> one.state() == Checked.State.DIFFERS).isPresent();
    }
  }

  /// The figures of a line in their order.
  private List<Place> places(PrintedLines.OfSection line, String text) {
    List<Place> places = new ArrayList<>(marked.getOrDefault(line, List.of()));
    Matcher whole = NUMBER.matcher(NOTE.matcher(text).replaceFirst("").strip());
    if (places.isEmpty() && printed.isHeaded(line) && whole.matches()) {
      int from = text.indexOf(whole.group());
      places.add(new Place(from, from + whole.group().length(), Optional.empty()));
    }
    places.sort(Comparator.comparingInt(Place::from).thenComparingInt(Place::to));
    return places;
  }

  private static Map<PrintedLines.OfSection, List<Place>> marked(
      List<Checked.Mark> marks, PrintedLines printed) {
    Map<PrintedLines.OfSection, List<Place>> places = new HashMap<>();
    for (Checked.Mark mark : marks) {
      mark.places().stream()
          .flatMap(span -> printed.letters(span).stream())
          .collect(
              Collectors.groupingBy(
                  PrintedLines.Letter::line, Collectors.summarizingInt(PrintedLines.Letter::at)))
          .forEach((line, at) ->
              add(
                  places.computeIfAbsent(line, _ -> new ArrayList<>()),
                  new Place(at.getMin(), at.getMax() + 1, Optional.of(mark))));
    }
    return places;
  }

  /// A cell that is said again is looked at twice: what differs counts.
  private static void add(List<Place> places, Place more) {
    List<Place> same =
        places.stream()
            .filter(place -> place.from() < more.to() && more.from() < place.to())
            .toList();
    if (same.stream().noneMatch(Place::differs)) {
      places.removeAll(same);
      places.add(more);
    }
  }

  /// What somebody typed of the words of a figure.
  ///
  /// @param before a placed figure among them
  /// @param isBound whether there is one
  private record Typed(String before, String all, boolean isBound) {
    static Typed of(List<Run> runs, Place place) {
      StringBuilder all = new StringBuilder();
      Optional<String> before = Optional.empty();
      int at = 0;
      for (Run run : runs) {
        int end = at + run.text().length();
        if (at < place.to() && place.from() < end) {
          switch (run) {
            case Run.Words _, Run.Strong _ ->
                all.append(
                    run.text(), Math.max(0, place.from() - at), Math.min(end, place.to()) - at);
            case Run.Bound _ -> before = before.or(() -> Optional.of(all.toString()));
            case Run.Mark _ -> {
              // The number of a note.
            }
          }
        }
        at = end;
      }
      return new Typed(before.orElse(""), all.toString(), before.isPresent());
    }

    /// Whether an amount was typed, or ‘more than’ before a placed one that isn’t more. What is
    /// counted (‘cases’) always is.
    boolean isFigure(Place place) {
      return !isBound
          || CellsAgain.AMOUNT.matcher(all).find()
          || (place.differs()
              && JOINING
                  .matcher(before)
                  .replaceAll("")
                  .chars()
                  .anyMatch(Character::isLetterOrDigit));
    }
  }

  /// Whether the mark of a note stands behind a figure, and before the next one.
  private static boolean hasNote(List<Run> runs, int from, int to) {
    int at = 0;
    for (Run run : runs) {
      if (run instanceof Run.Mark && from <= at && at <= to) {
        return true;
      }
      at += run.text().length();
    }
    return false;
  }

  /// Whether the cell that heads the row names where its figures are from.
  private boolean isHeadedWithNote(PrintedLines.OfSection cell, List<List<Run>> lines) {
    return printed.isHeaded(cell)
        && lines.get(printed.head(cell).line()).stream().anyMatch(Run.Mark.class::isInstance);
  }

  private Remark remark(
      int line, String text, Place place, Optional<Figures.Figure> same, boolean hasNote) {
    Checked.State state = place.mark().map(Checked.Mark::state).orElse(Checked.State.NOT_EXPLAINED);
    Remark.Kind kind =
        switch (state) {
          case AGREES -> Remark.Kind.FIGURE_AGREES;
          case DIFFERS -> Remark.Kind.FIGURE_DIFFERS;
          case NOT_EXPLAINED ->
              hasNote ? Remark.Kind.FIGURE_HAS_SOURCE : Remark.Kind.FIGURE_NOT_EXPLAINED;
        };
    String message =
        switch (state) {
          case AGREES ->
              same.isPresent()
                  ? "It agrees with the evidence. Place the figure, and it stays true."
                  : "It agrees with the evidence.";
          case DIFFERS -> place.mark().map(this::differs).orElseThrow();
          case NOT_EXPLAINED ->
              hasNote
                  ? "The evidence here does not tell it: the note says where it is from."
                  : "The evidence here does not tell it. Place a figure, or add a note behind it that says where it is from.";
        };
    return new Remark(
        kind,
        line,
        place.from(),
        place.to(),
        text.substring(place.from(), place.to()),
        message,
        same.map(figure -> "{" + figure.ref() + "}"));
  }

  private String differs(Checked.Mark mark) {
    return checked.findings().stream()
        .filter(finding -> finding.claim().line() == mark.line())
        .filter(finding -> finding.claim().text().contains(mark.words()))
        .map(Finding::message)
        .findFirst()
        .or(() -> mark.against().map(quote -> "The evidence says: " + quote.text()))
        .orElse("The evidence says otherwise.");
  }

  /// A figure that prints the same words: one of the section’s standard before any other.
  private Optional<Figures.Figure> same(String section, String words) {
    String typed = plain(words).replace("%", " per cent").replace("  ", " ");
    String standard = section.replaceFirst("^standard-", "");
    List<Figures.Figure> same =
        figures.all().stream()
            .filter(figure -> plain(figure.text()).replace("%", " per cent").equals(typed))
            .toList();
    return same.stream()
        .filter(figure -> figure.ref().startsWith(standard))
        .findFirst()
        .or(() -> same.size() == 1 ? Optional.of(same.getFirst()) : Optional.empty());
  }

  private static String plain(String text) {
    return text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
  }
}
