package plumbline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ObjIntConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.inspection.Sample;
import plumbline.reading.Counts.Count;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// What the report says of its sample: cases, interviews, meetings, windows, confidence. The
/// methodology's figure comes first, then the one that is stated first; where another place
/// differs, it is listed.
final class SampleReader {
  static final String NUMBER = "(\\d{1,4}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)";
  private static final List<Part> ORDER =
      List.of(Part.METHODOLOGY, Part.SUMMARY, Part.CHAPTER, Part.DATA, Part.FOREWORD);

  private static final Pattern SENTENCES =
      Pattern.compile(
          NUMBER + " community sentences?\\b.{0,20}? " + NUMBER + " custodial sentences?\\b");
  private static final Pattern COURT = Pattern.compile("examined " + NUMBER + " court disposals?");
  private static final Pattern OUT_OF_COURT =
      Pattern.compile("examined " + NUMBER + " out-of-court disposals?");
  private static final Pattern RESETTLEMENT =
      Pattern.compile(
          "inspected " + NUMBER + " (?:resettlement )?cases? managed by .{1,60} custodial");
  private static final Pattern RESETTLEMENT_FILES =
      Pattern.compile("examining " + NUMBER + " case files .{1,80} custodial");
  private static final Pattern INTERVIEWS =
      Pattern.compile("conducted " + NUMBER + " interviews? with case managers");
  private static final Pattern COURT_INTERVIEWS =
      Pattern.compile("conducted " + NUMBER + " interviews? with the relevant case managers?");
  private static final Pattern OUT_OF_COURT_INTERVIEWS =
      Pattern.compile(
          "interviewed the case managers? (?:in|of|for) (?:(all)\\b(?: of)?(?: the)? ?)?(?:the )?"
              + NUMBER);
  private static final Pattern MEETINGS = Pattern.compile("conducted " + NUMBER + " meetings");
  private static final Pattern WINDOW =
      Pattern.compile("\\b((?:\\d{1,2}|[a-z]{3,8}) to (?:\\d{1,2}|[a-z]{3,8}) months earlier)");
  private static final Pattern CONFIDENCE =
      Pattern.compile("confidence level of " + NUMBER + " ?(?:per cent|%)");
  private static final Pattern MARGIN = Pattern.compile("margin of error of " + NUMBER);
  private static final Pattern SPLIT =
      Pattern.compile(NUMBER + " per cent domain two cases and " + NUMBER + " per cent domain");
  private static final Pattern SHARE =
      Pattern.compile(NUMBER + " ?(?:per cent|%) of (?:the )?cases selected");

  private final Report report;
  private final Framework framework;
  private final List<Problem> problems = new ArrayList<>();
  private final Map<Part, List<Passage>> sentences = new LinkedHashMap<>();
  private final Counts counts;
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Counts breakdown;
  private final List<RelevantCases> relevant = new ArrayList<>();

  /// How many cases a question or a chapter speaks of.
  record RelevantCases(String domain, String about, int cases, String source, int line) {}

  SampleReader(Report report, Framework framework) {
    this.report = report;
    this.framework = framework;
    this.counts = new Counts(report.text().name(), problems);
    this.breakdown = new Counts(report.text().name(), problems);
    for (Part part : ORDER) {
      sentences.put(part, new ArrayList<>());
    }
    for (Placed placed : report.blocks()) {
      List<Passage> of = sentences.get(placed.section().part());
      if (of != null && placed.block() instanceof Block.Paragraph(Passage paragraph)) {
        of.addAll(Sentences.of(paragraph));
      }
    }
    read();
  }

  Map<String, Integer> counts() {
    return counts.values();
  }

  Map<String, String> words() {
    return words;
  }

  Map<String, Integer> breakdown() {
    return breakdown.values();
  }

  List<RelevantCases> relevant() {
    return relevant;
  }

  private void read() {
    named();
    count("communitySentences", SENTENCES, 1);
    count("custodialSentences", SENTENCES, 2);
    count("courtCases", COURT);
    counts.sum("courtCases", "communitySentences", "custodialSentences");
    count("outOfCourtCases", OUT_OF_COURT);
    count("outOfCourtCases", DisposalReader.INSPECTED);
    count("resettlementCases", RESETTLEMENT_FILES);
    count("resettlementCases", RESETTLEMENT);
    count("caseManagerInterviews", INTERVIEWS);
    count("courtCaseInterviews", COURT_INTERVIEWS);
    outOfCourtInterviews();
    count("meetings", MEETINGS);
    count("confidence", CONFIDENCE);
    count("margin", MARGIN);
    windows();
    split();
    breakdownOfDisposals();
    if (relevant.isEmpty()) {
      new RelevantCasesReader(report, framework, relevant, problems).read();
    }
  }

  /// Where a table tells the sample field by field, or its relevant cases.
  private void named() {
    Map<String, String> fields = new HashMap<>();
    Sample.fields(framework).forEach((field, title) -> fields.put(title, field));
    for (NamedRow row : report.named()) {
      int cases = row.text("cases").map(NumberWords::value).orElse(-1);
      if (cases >= 0 && row.text("cases about").isPresent()) {
        relevant.add(
            new RelevantCases(
                row.text("domain").orElse(""),
                row.text("cases about").orElse(""),
                cases,
                row.text("where").orElse(""),
                row.cell("cases").orElseThrow().firstLine()));
      } else if (row.section().part() == Part.METHODOLOGY) {
        row.text(NamedTables.WHAT)
            .ifPresent(title ->
                row.cell(NamedTables.FIGURE).ifPresent(figure -> field(fields, title, figure)));
      }
    }
  }

  private void field(Map<String, String> fields, String title, Passage figure) {
    String field = fields.getOrDefault(title, "");
    int value = NumberWords.value(figure.text());
    Count count = new Count(value, figure.firstLine());
    if (field.isEmpty() && title.startsWith(Sample.OF_THESE) && value >= 0) {
      breakdown.state(title.substring(Sample.OF_THESE.length()), count);
    } else if (value >= 0) {
      counts.state(field, count);
    } else if (!field.isEmpty()) {
      words.put(field, figure.text());
    }
  }

  private Optional<Matcher> find(Pattern pattern) {
    for (List<Passage> part : sentences.values()) {
      for (Passage sentence : part) {
        Matcher found = pattern.matcher(sentence.text());
        if (found.find()) {
          return Optional.of(found);
        }
      }
    }
    return Optional.empty();
  }

  private void count(String field, Pattern pattern) {
    count(field, pattern, 1);
  }

  private void count(String field, Pattern pattern, int group) {
    each(
        pattern,
        (found, line) ->
            counts.state(field, new Count(NumberWords.value(found.group(group)), line)));
  }

  /// The first match in each sentence, with its line.
  private void each(Pattern pattern, ObjIntConsumer<Matcher> then) {
    for (List<Passage> part : sentences.values()) {
      for (Passage sentence : part) {
        Matcher found = pattern.matcher(sentence.text());
        if (found.find()) {
          then.accept(found, sentence.line(found.start()));
        }
      }
    }
  }

  List<Problem> problems() {
    return problems;
  }

  private void outOfCourtInterviews() {
    each(
        OUT_OF_COURT_INTERVIEWS,
        (found, line) -> {
          int value = NumberWords.value(found.group(2));
          boolean all = value < 0 && found.group(1) != null;
          counts.state(
              "outOfCourtCaseInterviews",
              new Count(all ? counts.of("outOfCourtCases").orElse(-1) : value, line));
        });
  }

  private void windows() {
    for (Passage sentence : sentences.getOrDefault(Part.METHODOLOGY, List.of())) {
      String text = sentence.text();
      Matcher window = WINDOW.matcher(text);
      if (window.find()) {
        String before = text.substring(0, window.start());
        String field =
            before.contains("out-of-court")
                ? "outOfCourtWindow"
                : before.contains("custodial") ? "resettlementWindow" : "courtWindow";
        words.putIfAbsent(field, window.group(1));
      }
    }
  }

  /// The share of court cases and of out-of-court cases: `60/40`.
  private void split() {
    Optional<Matcher> both = find(SPLIT);
    if (both.isPresent()) {
      split(both.get().group(1), both.get().group(2));
      return;
    }
    String court = "";
    String outOfCourt = "";
    for (Passage sentence : sentences.getOrDefault(Part.METHODOLOGY, List.of())) {
      Matcher share = SHARE.matcher(sentence.text());
      if (share.find()) {
        if (sentence.text().contains("out-of-court")) {
          outOfCourt = share.group(1);
        } else {
          court = share.group(1);
        }
      }
    }
    split(court, outOfCourt);
  }

  private void split(String court, String outOfCourt) {
    int one = NumberWords.value(court);
    int other = NumberWords.value(outOfCourt);
    if (one >= 0 && other >= 0) {
      words.put("split", one + "/" + other);
    }
  }

  /// The disposals of the out-of-court cases: from the text that adds up to all of them, if one
  /// does.
  private void breakdownOfDisposals() {
    DisposalReader disposals =
        new DisposalReader(framework, sentences, counts.of("outOfCourtCases"));
    for (Map<String, Count> found : disposals.breakdowns()) {
      Set<String> known = Set.copyOf(breakdown.values().keySet());
      found.forEach((disposal, count) -> {
        if (known.isEmpty() || known.contains(disposal)) {
          breakdown.state(disposal, count);
        }
      });
    }
  }
}
