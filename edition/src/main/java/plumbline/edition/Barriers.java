package plumbline.edition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/// What of a page keeps somebody from reading it, as far as its structure tells.
final class Barriers {
  private final List<Element> elements;
  private final List<String> found = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  Barriers(Element root) {
    elements = PublishedPages.elements(root);
    if (root.getAttribute("lang").isBlank()) {
      found.add("it does not say its language");
    }
    if (named("title").stream().allMatch(title -> words(title).isEmpty())) {
      found.add("it has no title");
    }
    for (Element element : elements) {
      String id = element.getAttribute("id");
      if (!id.isEmpty() && !ids.add(id)) {
        found.add("two parts have the id ‘%s’".formatted(id));
      }
    }
    headings();
    elements.forEach(this::element);
  }

  List<String> found() {
    return List.copyOf(found);
  }

  private void headings() {
    int before = 0;
    int tops = 0;
    for (Element element : elements) {
      if (!element.getTagName().matches("h[1-6]")) {
        continue;
      }
      int level = element.getTagName().charAt(1) - '0';
      String words = words(element);
      if (words.isEmpty()) {
        found.add("a heading is empty");
      }
      if (level > before + 1) {
        found.add(
            before == 0
                ? "its first heading is ‘%s’, of level %d".formatted(words, level)
                : "the heading ‘%s’ skips a level".formatted(words));
      }
      tops += level == 1 ? 1 : 0;
      before = level;
    }
    if (tops != 1) {
      found.add("it has %d headings of the first level, not one".formatted(tops));
    }
  }

  private void element(Element element) {
    switch (element.getTagName()) {
      case "table" -> table(element);
      case "th" -> {
        if (!element.getAttribute("scope").matches("col|row|colgroup|rowgroup")) {
          found.add("the table head ‘%s’ does not say what it heads".formatted(words(element)));
        }
      }
      case "img" -> {
        if (!element.hasAttribute("alt")) {
          found.add("a picture has no alternative");
        }
      }
      case "svg" -> {
        if (name(element).isEmpty() && !element.getAttribute("aria-hidden").equals("true")) {
          found.add("a drawing has no alternative");
        }
      }
      case "a" -> {
        if (element.hasAttribute("href") && words(element).isEmpty() && name(element).isEmpty()) {
          found.add("the link to %s has no words".formatted(element.getAttribute("href")));
        }
      }
      default -> {
        // nothing that a program can tell
      }
    }
    for (String reference : List.of("aria-labelledby", "aria-describedby")) {
      for (String id : element.getAttribute(reference).strip().split("\\s+")) {
        if (!id.isEmpty() && !ids.contains(id)) {
          found.add("a part is named after ‘%s’, which is not there".formatted(id));
        }
      }
    }
  }

  private void table(Element table) {
    String caption = below(table, "caption").stream().findFirst().map(Barriers::words).orElse("");
    if (caption.isEmpty()) {
      found.add("a table has no caption");
    }
    if (below(table, "th").stream().noneMatch(head -> head.getAttribute("scope").equals("col"))) {
      found.add("the table ‘%s’ has no heads of columns".formatted(caption));
    }
  }

  private List<Element> named(String tag) {
    return elements.stream().filter(one -> one.getTagName().equals(tag)).toList();
  }

  private static List<Element> below(Element element, String tag) {
    return PublishedPages.elements(element).stream()
        .filter(one -> one.getTagName().equals(tag))
        .toList();
  }

  private static String name(Element element) {
    return Optional.of(element.getAttribute("aria-label").strip())
        .filter(label -> !label.isEmpty())
        .orElse(element.getAttribute("aria-labelledby").strip());
  }

  private static String words(Element element) {
    return element.getTextContent().strip();
  }
}
