package plumbline.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.figures.Checked.Mark;
import plumbline.figures.Checked.State;
import plumbline.reading.Line;

/// A report's text with its findings in place: one page that needs nothing else. Figures are told
/// apart by their underline as well as their colour. There is no script.
public final class FindingsPage {
  private static final String STYLE =
      """
      body{font-family:system-ui,sans-serif;line-height:1.5;margin:0;color:#0b0c0c;background:#fff}
      header,main{max-width:72rem;margin:0 auto;padding:1rem}
      .line{display:grid;grid-template-columns:4rem 1fr;gap:1rem}
      .line>a{color:#505a5f;text-align:right;text-decoration:none;font-variant-numeric:tabular-nums}
      .line pre{margin:0;white-space:pre-wrap;font:inherit}
      .finding{margin:.5rem 0 .75rem 5rem;padding:.5rem .75rem;border-left:.5rem solid #505a5f;background:#f3f2f1}
      .finding.error{border-color:#d4351c}.finding.warning{border-color:#b58840}
      .finding p{margin:.1rem 0}
      .agrees{background:#e3f2e6;border-bottom:2px solid #00703c}
      .differs{background:#fde7e4;border-bottom:4px double #942514}
      .not_explained{border-bottom:2px dotted #505a5f}
      dl{display:grid;grid-template-columns:max-content max-content;gap:.1rem 1rem}dd{margin:0}
      fieldset{border:1px solid #b1b4b6;margin:.5rem 0}label{margin-right:1rem}
      a:focus,input:focus{outline:3px solid #ffdd00;outline-offset:0;background:#ffdd00;color:#0b0c0c}
      """;

  private FindingsPage() {}

  public static String of(Checked checked) {
    StringBuilder page = new StringBuilder(checked.text().lines().size() * 120);
    String name = escaped(file(checked.text().name()));
    page.append("<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\">")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
        .append("<title>Findings in ")
        .append(name)
        .append("</title><style>")
        .append(STYLE)
        .append(hiding(checked))
        .append("</style></head><body><header><h1>Findings in ")
        .append(name)
        .append("</h1>");
    summary(page, checked);
    filters(page, checked);
    page.append("</header><main><h2>Text</h2>\n");
    lines(page, checked);
    page.append("</main></body></html>\n");
    return page.toString();
  }

  private static void summary(StringBuilder page, Checked checked) {
    page.append("<dl>");
    term(page, "Findings", checked.findings().size());
    term(page, "Figures read", checked.figures());
    for (State state : State.values()) {
      long number = checked.marks().stream().filter(mark -> mark.state() == state).count();
      page.append("<dt><span class=\"")
          .append(css(state))
          .append("\">")
          .append(words(state))
          .append("</span></dt><dd>")
          .append(number)
          .append("</dd>");
    }
    page.append("</dl>");
    if (!checked.findings().isEmpty()) {
      page.append("<h2>All findings</h2><ol>");
      for (Finding finding : checked.findings()) {
        page.append("<li><a href=\"#f")
            .append(finding.id())
            .append("\">Line ")
            .append(finding.claim().line())
            .append("</a>, ")
            .append(finding.severity())
            .append(", ")
            .append(finding.kind())
            .append(": ")
            .append(escaped(finding.message()))
            .append("</li>");
      }
      page.append("</ol>");
    }
  }

  private static void term(StringBuilder page, String term, int number) {
    page.append("<dt>").append(term).append("</dt><dd>").append(number).append("</dd>");
  }

  private static void filters(StringBuilder page, Checked checked) {
    boxes(page, "Show findings of these severities", severities(checked));
    boxes(page, "Show findings of these kinds", kinds(checked));
  }

  private static Set<String> severities(Checked checked) {
    return checked.findings().stream()
        .map(finding -> finding.severity().toString())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> kinds(Checked checked) {
    return checked.findings().stream()
        .map(finding -> finding.kind().id())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /// A box that is not ticked hides its findings; no script is needed, so none is allowed.
  private static String hiding(Checked checked) {
    return Stream.concat(severities(checked).stream(), kinds(checked).stream())
        .map("body:has(#show-%1$s:not(:checked)) .%1$s.finding{display:none}%n"::formatted)
        .collect(Collectors.joining());
  }

  private static void boxes(StringBuilder page, String legend, Set<String> values) {
    if (values.isEmpty()) {
      return;
    }
    page.append("<fieldset><legend>").append(legend).append("</legend>");
    for (String value : values) {
      page.append("<label><input type=\"checkbox\" checked id=\"show-")
          .append(value)
          .append("\"> ")
          .append(value)
          .append("</label>");
    }
    page.append("</fieldset>");
  }

  private static void lines(StringBuilder page, Checked checked) {
    Map<Integer, List<Mark>> marks = new HashMap<>();
    checked
        .marks()
        .forEach(mark -> marks.computeIfAbsent(mark.line(), _ -> new ArrayList<>()).add(mark));
    Map<Integer, List<Finding>> findings = new HashMap<>();
    checked
        .findings()
        .forEach(finding ->
            findings.computeIfAbsent(finding.claim().line(), _ -> new ArrayList<>()).add(finding));
    for (Line line : checked.text().lines()) {
      if (line.text().isBlank()) {
        continue;
      }
      page.append("<div class=\"line\" id=\"l")
          .append(line.number())
          .append("\"><a href=\"#l")
          .append(line.number())
          .append("\" aria-label=\"Line ")
          .append(line.number())
          .append("\">")
          .append(line.number())
          .append("</a><pre>");
      marked(page, line.text(), marks.getOrDefault(line.number(), List.of()));
      page.append("</pre></div>\n");
      findings.getOrDefault(line.number(), List.of()).forEach(finding -> finding(page, finding));
    }
  }

  /// A line with its figures; the words of a figure may go on in the next line.
  private static void marked(StringBuilder page, String text, List<Mark> marks) {
    record Span(int from, int to, State state) {}
    List<Span> spans = new ArrayList<>();
    for (Mark mark : marks) {
      String words = mark.words();
      while (!words.isEmpty() && text.indexOf(words) < 0) {
        int space = words.lastIndexOf(' ');
        words = space < 0 ? "" : words.substring(0, space);
      }
      int from = words.isEmpty() ? -1 : text.indexOf(words);
      String found = words;
      boolean free =
          from >= 0
              && spans.stream()
                  .noneMatch(span -> span.from() < from + found.length() && from < span.to());
      if (free) {
        spans.add(new Span(from, from + found.length(), mark.state()));
      }
    }
    spans.sort(Comparator.comparingInt(Span::from));
    int at = 0;
    for (Span span : spans) {
      page.append(escaped(text.substring(at, span.from())))
          .append("<span class=\"")
          .append(css(span.state()))
          .append("\" title=\"")
          .append(words(span.state()))
          .append("\">")
          .append(escaped(text.substring(span.from(), span.to())))
          .append("</span>");
      at = span.to();
    }
    page.append(escaped(text.substring(at)));
  }

  private static void finding(StringBuilder page, Finding finding) {
    page.append("<div class=\"finding ")
        .append(finding.severity())
        .append(' ')
        .append(finding.kind().id())
        .append("\" id=\"f")
        .append(finding.id())
        .append("\"><p><strong>")
        .append(finding.severity())
        .append(", ")
        .append(finding.kind())
        .append("</strong> (")
        .append(finding.certainty())
        .append("): ")
        .append(escaped(finding.message()))
        .append("</p><p>Here: <q>")
        .append(escaped(finding.claim().text()))
        .append("</q></p>");
    finding
        .against()
        .ifPresent(against ->
            page.append("<p>Against <a href=\"#l")
                .append(against.line())
                .append("\">line ")
                .append(against.line())
                .append("</a>: <q>")
                .append(escaped(against.text()))
                .append("</q></p>"));
    page.append("<p>Working: ").append(escaped(finding.working())).append("</p></div>\n");
  }

  private static String css(State state) {
    return state.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static String words(State state) {
    return switch (state) {
      case AGREES -> "Agrees";
      case DIFFERS -> "Differs";
      case NOT_EXPLAINED -> "Not explained";
    };
  }

  static String file(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 8);
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      switch (letter) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(letter < ' ' && letter != '\t' ? ' ' : letter);
      }
    }
    return escaped.toString();
  }
}
