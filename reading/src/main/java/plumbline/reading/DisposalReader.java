package plumbline.reading;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.reading.Counts.Count;
import plumbline.reading.Section.Part;

/// The disposals of the out-of-court cases, as the summary and the chapter break them down.
final class DisposalReader {
  static final Pattern INSPECTED =
      Pattern.compile(
          "inspected " + SampleReader.NUMBER + " cases? managed by .{1,60} out-of-court");

  private final Map<Part, List<Passage>> sentences;
  private final Set<String> names = new LinkedHashSet<>();
  private final Optional<Integer> whole;

  /// @param whole the number of all out-of-court cases, where the report has it
  DisposalReader(Framework framework, Map<Part, List<Passage>> sentences, Optional<Integer> whole) {
    this.sentences = sentences;
    this.whole = whole;
    for (FactCodes.Code code : framework.facts().of("disposal")) {
      if (code.domain().filter("out-of-court"::equals).isPresent()) {
        names.add(code.name().english().toLowerCase(Locale.ROOT));
      }
    }
  }

  /// Every breakdown by the disposals' names, the one that adds up to all the cases first.
  List<Map<String, Count>> breakdowns() {
    return List.of(Part.SUMMARY, Part.CHAPTER).stream()
        .map(this::breakdown)
        .filter(found -> !found.isEmpty())
        .sorted((one, other) -> Boolean.compare(isWhole(other), isWhole(one)))
        .toList();
  }

  private boolean isWhole(Map<String, Count> found) {
    int sum = found.values().stream().mapToInt(Count::value).sum();
    return whole.filter(all -> all != sum).isEmpty();
  }

  private Map<String, Count> breakdown(Part part) {
    List<Passage> all = sentences.getOrDefault(part, List.of());
    Map<String, Count> found = new LinkedHashMap<>();
    for (int index = 0; index < all.size(); index++) {
      if (INSPECTED.matcher(all.get(index).text()).find()) {
        all.subList(index, Math.min(all.size(), index + 4)).forEach(near -> read(near, found));
        return found;
      }
    }
    return found;
  }

  private void read(Passage sentence, Map<String, Count> found) {
    if (sentence.text().contains("interviewed")) {
      return;
    }
    for (String name : names) {
      Matcher counted =
          Pattern.compile(SampleReader.NUMBER + " " + Pattern.quote(name) + "s?\\b")
              .matcher(sentence.text());
      while (counted.find()) {
        add(name, sentence, counted, found);
      }
    }
    other(sentence, "prevent(?:ion|ative)\\b", "prevention", found);
    other(sentence, "outcome was no further action", "no further action", found);
  }

  /// ‘One further case had been worked with on a prevention basis’.
  private void other(Passage sentence, String how, String name, Map<String, Count> found) {
    Matcher counted =
        Pattern.compile(
                SampleReader.NUMBER + " (?:further |other |additional )?cases? [^.;]{0,60}?" + how)
            .matcher(sentence.text());
    if (counted.find()) {
      add(name, sentence, counted, found);
    }
  }

  private void add(String name, Passage sentence, Matcher counted, Map<String, Count> found) {
    int value =
        counted.group(1).equals("all") ? whole.orElse(-1) : NumberWords.value(counted.group(1));
    if (value >= 0) {
      found.putIfAbsent(name, new Count(value, sentence.line(counted.start())));
    }
  }
}
