package plumbline.reading;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// How many cases are relevant to a part of the work: from the heads of tables, and from what a
/// chapter says at its start.
final class RelevantCasesReader {
  private static final Pattern HEAD =
      Pattern.compile(
          "(?i)of the (\\d{1,3}|[a-z-]+) (?:relevant |inspected )?(?:cases|children) (.{4,160}?):.*");
  private static final Pattern IN_THE_CASES =
      Pattern.compile(
          "(?:[Ff]or|[Ii]n) the (\\d{1,3}|[a-z]{3,9}(?:-[a-z]{3,5})?) (youth conditional caution"
              + " )?cases\\b");

  private final Report report;
  private final Framework framework;
  private final List<SampleReader.RelevantCases> relevant;
  private final List<Problem> doubts;
  private final Set<String> known = new LinkedHashSet<>();

  RelevantCasesReader(
      Report report,
      Framework framework,
      List<SampleReader.RelevantCases> relevant,
      List<Problem> doubts) {
    this.report = report;
    this.framework = framework;
    this.relevant = relevant;
    this.doubts = doubts;
  }

  void read() {
    read(Part.CHAPTER);
    read(Part.SUMMARY);
  }

  private void read(Part part) {
    for (Placed placed : report.blocks()) {
      Section section = placed.section();
      if (section.part() != part || section.domain().isEmpty()) {
        continue;
      }
      switch (placed.block()) {
        case Block.Table table -> head(table, section);
        case Block.Paragraph(Passage words) when section.standard().isEmpty() ->
            Sentences.of(words).forEach(sentence -> chapter(sentence, section));
        case Block.Paragraph _,
            Block.Heading _,
            Block.Bullet _,
            Block.Quotation _,
            Block.Footnote _ -> {
          // They state no base.
        }
      }
    }
  }

  private void head(Block.Table table, Section section) {
    for (Block.Row row : table.rows()) {
      Passage words = row.cells().getFirst();
      Matcher head = HEAD.matcher(words.text());
      if (row.cells().size() == 1 && head.matches()) {
        String about = about(head.group(2));
        if (!about.isEmpty()) {
          add(section, about, head.group(1), words.line(head.start(1)));
        }
      }
    }
  }

  /// What a table's head says its cases are about; empty where it is all the inspected ones.
  private static String about(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    if (lower.equals("inspected")) {
      return "";
    }
    boolean changes = lower.contains("change");
    if (lower.contains("caution")) {
      return "youth conditional cautions";
    }
    String part =
        lower.contains("other people") || lower.contains("others")
            ? "keeping other people safe"
            : lower.contains("child") || lower.contains("wellbeing")
                ? "keeping the child safe"
                : lower.contains("desistance") ? "desistance" : words;
    return changes ? "changes in factors related to " + part : part;
  }

  private void chapter(Passage sentence, Section section) {
    Matcher cases = IN_THE_CASES.matcher(sentence.text());
    while (cases.find()) {
      String near = sentence.text().toLowerCase(Locale.ROOT);
      String about =
          cases.group(2) != null
              ? "youth conditional cautions"
              : near.contains("other people safe")
                      || near.contains("others safe")
                      || near.contains("related to harm")
                  ? "keeping other people safe"
                  : near.contains("child safe") || near.contains("safety and wellbeing")
                      ? "keeping the child safe"
                      : "";
      if (!about.isEmpty()) {
        add(section, about, cases.group(1), sentence.line(cases.start(1)));
      }
    }
  }

  private void add(Section section, String about, String number, int line) {
    int cases = NumberWords.value(number);
    String source =
        section.part() == Part.SUMMARY
            ? "Executive summary"
            : section
                .standard()
                .flatMap(framework::standard)
                .map(standard -> standard.id() + ". " + standard.name())
                .orElseGet(() -> chapterName(section.domain().orElse("")));
    if (cases >= 0
        && known.add(section.standard() + " " + section.domain() + " " + about + cases)) {
      var stated =
          new SampleReader.RelevantCases(section.domain().orElse(""), about, cases, source, line);
      doubt(stated);
      relevant.add(stated);
    }
  }

  /// The same cases are the same number in every chapter of a domain and in the summary.
  private void doubt(SampleReader.RelevantCases stated) {
    relevant.stream()
        .filter(one -> one.domain().equals(stated.domain()) && one.about().equals(stated.about()))
        .findFirst()
        .filter(one -> one.cases() != stated.cases())
        .ifPresent(one ->
            doubts.add(
                new Problem(
                    new Place(report.text().name(), stated.line(), 1),
                    "The relevant cases on ‘%s’ of domain %s are %d here, and %d in line %d"
                        .formatted(
                            stated.about(),
                            stated.domain(),
                            stated.cases(),
                            one.cases(),
                            one.line()),
                    "check which of the two is right: the file has both")));
  }

  private String chapterName(String domain) {
    return framework.domains().stream()
        .filter(one -> one.id().equals(domain))
        .map(one -> one.id() + ". " + one.name())
        .findFirst()
        .orElse(domain);
  }
}
