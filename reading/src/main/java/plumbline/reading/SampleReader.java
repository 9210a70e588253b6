package plumbline.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// What the report says of its sample: cases, interviews, meetings, windows, confidence. The
/// methodology's figure comes first, then the one that is stated first; where another place
/// differs, it is listed.
final class SampleReader {
  private static final String NUMBER = "(\\d{1,4}|[A-Za-z]{3,9}(?:-[a-z]{3,5})?)";
  private static final List<Part> ORDER =
      List.of(Part.METHODOLOGY, Part.SUMMARY, Part.CHAPTER, Part.DATA, Part.FOREWORD);

  private static final Pattern SENTENCES =
      Pattern.compile(
          NUMBER + " community sentences?\\b.{0,20}? " + NUMBER + " custodial sentences?\\b");
  private static final Pattern COURT = Pattern.compile("examined " + NUMBER + " court disposals?");
  private static final Pattern OUT_OF_COURT =
      Pattern.compile("examined " + NUMBER + " out-of-court disposals?");
  private static final Pattern INSPECTED =
      Pattern.compile("inspected " + NUMBER + " cases? managed by .{1,60} out-of-court");
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
  private final Map<String, Integer> counts = new LinkedHashMap<>();
  private final Map<String, String> words = new LinkedHashMap<>();
  private final Map<String, Integer> breakdown = new LinkedHashMap<>();
  private final List<RelevantCases> relevant = new ArrayList<>();

  /// How many cases a question or a chapter speaks of.
  record RelevantCases(String domain, String about, int cases, String source) {}

  SampleReader(Report report, Framework framework) {
    this.report = report;
    this.framework = framework;
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
    return counts;
  }

  Map<String, String> words() {
    return words;
  }

  Map<String, Integer> breakdown() {
    return breakdown;
  }

  List<RelevantCases> relevant() {
    return relevant;
  }

  private void read() {
    Optional<Matcher> sentenced = find(SENTENCES);
    sentenced.ifPresent(found -> {
      count("communitySentences", found.group(1));
      count("custodialSentences", found.group(2));
    });
    count("courtCases", COURT);
    Integer community = counts.get("communitySentences");
    Integer custodial = counts.get("custodialSentences");
    if (!counts.containsKey("courtCases") && community != null && custodial != null) {
      counts.put("courtCases", community + custodial);
    }
    count("outOfCourtCases", OUT_OF_COURT);
    count("outOfCourtCases", INSPECTED);
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
    new RelevantCasesReader(report, framework, relevant).read();
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
    for (List<Passage> part : sentences.values()) {
      for (Passage sentence : part) {
        Matcher found = pattern.matcher(sentence.text());
        if (found.find()) {
          int value = NumberWords.value(found.group(1));
          Integer known = counts.get(field);
          if (known == null) {
            count(field, found.group(1));
          } else if (value >= 0 && value != known) {
            problems.add(
                new Problem(
                    new Place(report.text().name(), sentence.line(found.start()), 1),
                    "‘%s’ is %d here, and %d elsewhere".formatted(field, value, known),
                    "check which of the two is right: the file has the latter"));
          }
        }
      }
    }
  }

  List<Problem> problems() {
    return problems;
  }

  private void count(String field, String number) {
    int value = NumberWords.value(number);
    if (value >= 0) {
      counts.put(field, value);
    }
  }

  private void outOfCourtInterviews() {
    Integer all = counts.get("outOfCourtCases");
    find(OUT_OF_COURT_INTERVIEWS)
        .ifPresent(found -> {
          int value = NumberWords.value(found.group(2));
          if (value >= 0) {
            counts.put("outOfCourtCaseInterviews", value);
          } else if (found.group(1) != null && all != null) {
            counts.put("outOfCourtCaseInterviews", all);
          }
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
    Set<String> names = new LinkedHashSet<>();
    for (FactCodes.Code code : framework.facts().of("disposal")) {
      if (code.domain().filter("out-of-court"::equals).isPresent()) {
        names.add(code.name().english().toLowerCase(Locale.ROOT));
      }
    }
    Integer whole = counts.get("outOfCourtCases");
    Map<String, Integer> first = Map.of();
    for (Part part : List.of(Part.SUMMARY, Part.CHAPTER)) {
      Map<String, Integer> found = disposals(part, names, whole);
      int sum = found.values().stream().mapToInt(Integer::intValue).sum();
      if (!found.isEmpty() && (whole == null || sum == whole)) {
        breakdown.putAll(found);
        return;
      }
      first = first.isEmpty() ? found : first;
    }
    breakdown.putAll(first);
  }

  private Map<String, Integer> disposals(Part part, Set<String> names, @Nullable Integer whole) {
    List<Passage> all = sentences.getOrDefault(part, List.of());
    for (int index = 0; index < all.size(); index++) {
      String text = all.get(index).text();
      if (!INSPECTED.matcher(text).find()) {
        continue;
      }
      Map<String, Integer> found = new LinkedHashMap<>();
      for (int near = index; near < Math.min(all.size(), index + 4); near++) {
        disposals(all.get(near).text(), names, whole, found);
      }
      return found;
    }
    return Map.of();
  }

  private static void disposals(
      String sentence, Set<String> names, @Nullable Integer whole, Map<String, Integer> found) {
    if (sentence.contains("interviewed")) {
      return;
    }
    for (String name : names) {
      Matcher counted =
          Pattern.compile(NUMBER + " " + Pattern.quote(name) + "s?\\b").matcher(sentence);
      while (counted.find()) {
        int value = NumberWords.value(counted.group(1));
        if (value >= 0) {
          found.putIfAbsent(name, value);
        }
        if (counted.group(1).equals("all") && whole != null) {
          found.putIfAbsent(name, whole);
        }
      }
    }
    other(sentence, "prevent(?:ion|ative)\\b", "prevention", found);
    other(sentence, "outcome was no further action", "no further action", found);
  }

  /// ‘One further case had been worked with on a prevention basis’.
  private static void other(String sentence, String how, String name, Map<String, Integer> found) {
    Matcher counted =
        Pattern.compile(NUMBER + " (?:further |other |additional )?cases? [^.;]{0,60}?" + how)
            .matcher(sentence);
    if (counted.find() && NumberWords.value(counted.group(1)) >= 0) {
      found.putIfAbsent(name, NumberWords.value(counted.group(1)));
    }
  }
}
