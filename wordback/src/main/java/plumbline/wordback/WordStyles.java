package plumbline.wordback;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What styles and lists say of paragraphs. Programs keep the names of styles, not their ids.
final class WordStyles {
  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> kinds = new HashMap<>();
  private final Set<String> bullets = new HashSet<>();
  private final Map<String, Integer> next = new HashMap<>();

  /// The list that a paragraph is in.
  ///
  /// @param number of the item; empty for a bullet
  record Item(Optional<Integer> number) {}

  WordStyles(@Nullable Element styles, @Nullable Element numbering) {
    if (styles != null) {
      styles.children().forEach(style -> this.styles.put(style.attribute("styleId"), style));
    }
    if (numbering == null) {
      return;
    }
    for (Element list : numbering.children()) {
      String kind = list.attribute("abstractNumId");
      String number = list.attribute("numId");
      if (list.name().equals("abstractNum")) {
        for (Element level : list.children()) {
          String key = kind + "/" + level.attribute("ilvl");
          if (level.name().equals("lvl")) {
            if (level.value("numFmt").equals("bullet")) {
              bullets.add(key);
            }
            next.put("kind " + key, start(level.value("start")));
          }
        }
      } else if (list.name().equals("num")) {
        kinds.put(number, list.value("abstractNumId"));
        for (Element level : list.children()) {
          if (level.name().equals("lvlOverride") && level.child("startOverride").isPresent()) {
            next.put(number + "/" + level.attribute("ilvl"), start(level.value("startOverride")));
          }
        }
      }
    }
  }

  private static int start(String number) {
    return number.matches("\\d{1,6}") ? Integer.parseInt(number) : 1;
  }

  /// In small letters, such as `heading 2`.
  String name(Element paragraph) {
    String id = paragraph.value("pPr", "pStyle");
    String name = Optional.ofNullable(styles.get(id)).map(style -> style.value("name")).orElse(id);
    return name.toLowerCase(Locale.ROOT);
  }

  /// Counts the items of numbered lists: may be asked once for each paragraph.
  Optional<Item> item(Element paragraph) {
    Optional<Element> list =
        paragraph
            .at("pPr", "numPr")
            .or(() ->
                Optional.ofNullable(styles.get(paragraph.value("pPr", "pStyle")))
                    .flatMap(style -> style.at("pPr", "numPr")));
    String number = list.map(one -> one.value("numId")).orElse("");
    String kind = kinds.get(number);
    if (kind == null) {
      return Optional.empty();
    }
    String level = list.map(one -> one.value("ilvl")).filter(one -> !one.isEmpty()).orElse("0");
    if (bullets.contains(kind + "/" + level)) {
      return Optional.of(new Item(Optional.empty()));
    }
    String key = number + "/" + level;
    int now = next.getOrDefault(key, next.getOrDefault("kind " + kind + "/" + level, 1));
    next.put(key, now + 1);
    return Optional.of(new Item(Optional.of(now)));
  }
}
