package plumbline.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Standard;

/// The words that reports take from frameworks: names of domains, standards and ratings, whichever
/// of the frameworks at hand it is.
final class Vocabulary {
  private final List<Framework> frameworks = new ArrayList<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, Set<String>> standards = new HashMap<>();
  private final Set<String> ratings = new HashSet<>();
  private final Map<String, Wording> wordings = new ConcurrentHashMap<>();

  Vocabulary(FrameworkLibrary library) {
    for (String id : library.ids()) {
      switch (library.find(id, new Place(id, 1, 1))) {
        case Parsed.Accepted<Framework>(Framework framework) -> add(framework);
        case Parsed.Refused<Framework> _ -> {
          // A framework that can't be read recognises nothing; whoever asks for it is told.
        }
      }
    }
  }

  private void add(Framework framework) {
    frameworks.add(framework);
    framework.scale().names().forEach(name -> ratings.add(name.toLowerCase(Locale.ROOT)));
    for (Domain domain : framework.domains()) {
      domains
          .computeIfAbsent(domain.id(), _ -> new HashSet<>())
          .add(domain.name().english().toLowerCase(Locale.ROOT));
      for (Standard standard : domain.standards()) {
        standards
            .computeIfAbsent(standard.id(), _ -> new HashSet<>())
            .add(standard.name().english().toLowerCase(Locale.ROOT));
      }
    }
  }

  Wording wording(Framework framework) {
    return wordings.computeIfAbsent(framework.id(), _ -> new Wording(framework));
  }

  List<Framework> frameworks() {
    return frameworks;
  }

  /// Whether this is a domain of some framework, under a name that begins like its own.
  boolean isDomain(String number, String name) {
    return alike(domains.getOrDefault(number, Set.of()), name);
  }

  boolean isStandard(String number, String name) {
    return alike(standards.getOrDefault(number, Set.of()), name);
  }

  /// The domain that a heading like ‘Domain two: court disposals’ is about.
  Optional<String> domainNamed(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    return domains.entrySet().stream()
        .filter(domain -> domain.getValue().stream().anyMatch(lower::endsWith))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  private static boolean alike(Set<String> names, String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace(" & ", " and ");
    String first = firstWord(lower);
    return names.stream()
        .anyMatch(known ->
            lower.equals(known)
                || lower.startsWith(known + " ")
                || (first.length() > 4 && firstWord(known).equals(first)));
  }

  private static String firstWord(String words) {
    int space = words.indexOf(' ');
    return space < 0 ? words : words.substring(0, space);
  }

  boolean isRating(String words) {
    return ratings.contains(words.toLowerCase(Locale.ROOT));
  }

  /// Where a rating begins that ends a text; -1 if it ends in none.
  int ratingAtEnd(String words) {
    String lower = words.toLowerCase(Locale.ROOT);
    for (String rating : ratings) {
      int from = lower.length() - rating.length();
      if (lower.endsWith(rating) && (from == 0 || lower.charAt(from - 1) <= ' ')) {
        return from;
      }
    }
    return -1;
  }
}
