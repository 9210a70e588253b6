package plumbline.web.planning;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import plumbline.web.layout.TextLine;

/// What is typed of a service.
///
/// @param typed by field
record ServiceForm(Map<String, String> typed) {
  private static final int LONGEST_TEXT = 100;
  private static final int MOST_NAMES = 20;

  ServiceForm {
    typed = Map.copyOf(typed);
  }

  /// As it stands.
  static ServiceForm of(Service service) {
    return new ServiceForm(
        Map.of(
            "name",
            service.name(),
            "aliases",
            String.join(", ", service.aliases()),
            "authorities",
            String.join(", ", service.authorities()),
            "region",
            service.region(),
            "policeArea",
            service.policeArea(),
            "country",
            service.country(),
            "caseload",
            service.caseload().isPresent() ? String.valueOf(service.caseload().getAsInt()) : ""));
  }

  /// Of a form without problems.
  Service service(String id) {
    String caseload = text("caseload");
    return new Service(
        id,
        text("name"),
        names("aliases"),
        names("authorities"),
        text("region"),
        text("policeArea"),
        text("country"),
        caseload.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(caseload)));
  }

  /// What is wrong with it, by field, but for the name.
  Map<String, String> problems() {
    Map<String, String> problems = new LinkedHashMap<>();
    for (String field : List.of("name", "region", "policeArea")) {
      if (!TextLine.isOne(text(field), LONGEST_TEXT)) {
        problems.put(field, "Enter at most %d characters, on one line".formatted(LONGEST_TEXT));
      }
    }
    if (!text("country").equals("England") && !text("country").equals("Wales")) {
      problems.put("country", "Choose England or Wales");
    }
    for (String field : List.of("aliases", "authorities")) {
      List<String> names = names(field);
      if (names.size() > MOST_NAMES
          || !names.stream().allMatch(it -> TextLine.isOne(it, LONGEST_TEXT))) {
        problems.put(
            field,
            "Enter at most %d names of at most %d characters".formatted(MOST_NAMES, LONGEST_TEXT));
      }
    }
    if (!text("caseload").matches("\\d{0,5}")) {
      problems.put("caseload", "Enter how many children the service works with, in figures");
    }
    return problems;
  }

  /// What is typed otherwise than in another form: what stood there and what stands here, by field.
  Map<String, String> changes(ServiceForm before) {
    return typed.keySet().stream()
        .filter(field -> !text(field).equals(before.text(field)))
        .sorted()
        .collect(
            Collectors.toMap(
                field -> field,
                field -> "‘%s’, before ‘%s’".formatted(text(field), before.text(field)),
                (one, _) -> one,
                LinkedHashMap::new));
  }

  String text(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  private List<String> names(String field) {
    return Arrays.stream(text(field).split(",", -1))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .toList();
  }

  /// The name in plain letters: ‘Bury and Rochdale YJS’ is `bury-and-rochdale-yjs`.
  static String id(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
    String id = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    return id.substring(0, Math.min(id.length(), 50)).replaceAll("-$", "");
  }
}
