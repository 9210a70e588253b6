package plumbline.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// A service as someone names it. ‘Exampleshire YJS’ and ‘the Exampleshire Youth Offending Team’
/// are the same one, and so are ‘North & South’ and ‘North and South’: what every service is called
/// doesn't tell it from others.
public record ServiceName(String words) {
  private static final Set<String> COMMON =
      Set.of(
          "youth",
          "justice",
          "offending",
          "service",
          "services",
          "team",
          "teams",
          "yjs",
          "yot",
          "yots",
          "yos",
          "the",
          "of",
          "in",
          "and");

  /// What an authority may be called besides.
  private static final Set<String> AUTHORITY =
      Set.of("county", "city", "borough", "council", "metropolitan", "district");

  private static final Pattern RATED =
      Pattern.compile(
          "We have inspected and rated (?:the )?(\\p{Lu}.{2,100}?)"
              + "(?: \\([A-Z]{2,6}\\))?,? (?:across|against|in) ");

  /// Where a report names its service: as it is introduced, then beside the score.
  static List<Passage> in(Report report) {
    List<Passage> names = new ArrayList<>();
    for (Placed placed : report.blocks()) {
      if (placed.section().part() == Part.FOREWORD || placed.section().part() == Part.SUMMARY) {
        Passage words = placed.block().words();
        Matcher rated = RATED.matcher(words.text());
        if (rated.find()) {
          names.add(words.part(rated.start(1), rated.end(1)));
        }
      }
    }
    report
        .score()
        .map(score -> score.words().part(0, score.service().length()).stripped())
        .filter(name -> !name.isEmpty())
        .ifPresent(names::add);
    return names;
  }

  /// The words that tell it from other services.
  public Set<String> own() {
    Set<String> own = new HashSet<>();
    for (String word :
        words.toLowerCase(Locale.ROOT).replaceAll("['’]s?\\b", "").split("[^\\p{L}\\d]+")) {
      if (!word.isEmpty() && !COMMON.contains(word)) {
        own.add(word);
      }
    }
    return own;
  }

  /// Whether both name one service: ‘Exampleshire County’ is like ‘Exampleshire’, but ‘East
  /// Exampleshire’ is not. One without a word of its own is like none.
  public boolean isLike(ServiceName other) {
    Set<String> place = place();
    return !place.isEmpty() && place.equals(other.place());
  }

  private Set<String> place() {
    Set<String> place = own();
    place.removeAll(AUTHORITY);
    return place;
  }
}
