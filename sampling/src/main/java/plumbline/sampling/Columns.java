package plumbline.sampling;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Nearest;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;

/// The columns of a case list, by their headings: those of the method, written in any case and with
/// spaces, hyphens or underscores, and any more that the service added.
record Columns(List<Column> all) {
  static final String REF = "ref";
  static final String DOMAIN = "domain";
  static final String DISPOSAL = "disposal";
  static final String RECEIVED = "received";
  static final String RELEASED = "released";
  static final String AGE = "age";
  static final String CASE_MANAGER = "case_manager";
  static final String TEAM = "team";

  private static final int LONGEST_HEADING = 60;

  /// @param position from 0
  record Column(int position, String name, Kind kind) {}

  enum Kind {
    REFERENCE,
    CODED,
    DATE,
    AGE,
    /// A case manager or a team: a code of the service's own.
    CODE_NAME,
    /// Added by the service.
    FURTHER
  }

  Columns {
    all = List.copyOf(all);
  }

  Optional<Column> find(String name) {
    return all.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  List<String> names() {
    return all.stream().map(Column::name).toList();
  }

  /// What a column tells, as a heading; a service's own column as it is written.
  static String inWords(String name) {
    return switch (name) {
      case DISPOSAL -> "Disposal";
      case "gender" -> "Gender";
      case AGE -> "Age";
      case "ethnicity" -> "Ethnicity";
      case "rosh" -> "Risk of serious harm";
      case "safety" -> "Safety and wellbeing";
      case "looked_after" -> "Looked after";
      case CASE_MANAGER -> "Case manager";
      case TEAM -> "Team";
      default -> name;
    };
  }

  /// Letters and digits only, small: `Case Manager`, `case-manager` and `case_manager` are one.
  static String plain(String words) {
    return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
  }

  /// How many headings of a row are columns of the method.
  static int known(List<String> headings, Framework framework) {
    Map<String, String> known = byPlainName(framework);
    return (int) headings.stream().filter(heading -> known.containsKey(plain(heading))).count();
  }

  private static Map<String, String> byPlainName(Framework framework) {
    Map<String, String> known = new LinkedHashMap<>();
    framework.facts().names().forEach(name -> known.put(plain(name), name));
    return known;
  }

  static Columns of(Row header, Framework framework, Sampling sampling, ListProblems problems) {
    Map<String, String> known = byPlainName(framework);
    List<Column> columns = new ArrayList<>();
    Map<String, Integer> seen = new HashMap<>();
    for (int position = 0; position < header.values().size(); position++) {
      String heading = header.values().get(position).strip();
      if (heading.isEmpty()) {
        continue;
      }
      String name = known.getOrDefault(plain(heading), heading);
      Integer earlier = seen.putIfAbsent(plain(name), position);
      if (earlier != null) {
        problems.add(
            header.line(),
            English.text("The list has the column ‘%s’ twice", name),
            "keep one of the two");
      } else if (heading.length() > LONGEST_HEADING
          || plain(heading).isEmpty()
          || ColumnReading.LIKE_A_FORMULA.matcher(heading).matches()) {
        problems.add(
            header.line(),
            English.text("The heading of column %d is no name", position + 1),
            "give it a short name in words, or remove the column");
      } else {
        columns.add(new Column(position, name, kind(name, framework.facts())));
      }
    }
    Columns read = new Columns(columns);
    read.missing(header.line(), known, sampling, problems);
    return read;
  }

  private static Kind kind(String name, FactCodes facts) {
    if (!facts.of(name).isEmpty()) {
      return Kind.CODED;
    }
    return switch (name) {
      case REF -> Kind.REFERENCE;
      case RECEIVED, RELEASED -> Kind.DATE;
      case AGE -> Kind.AGE;
      case CASE_MANAGER, TEAM -> Kind.CODE_NAME;
      default -> Kind.FURTHER;
    };
  }

  private void missing(
      int line, Map<String, String> known, Sampling sampling, ListProblems problems) {
    List<String> absent = new ArrayList<>(known.values());
    absent.removeAll(names());
    List<String> needed = new ArrayList<>(List.of(REF, DOMAIN, DISPOSAL, RECEIVED));
    sampling.match().stream().filter(name -> !needed.contains(name)).forEach(needed::add);
    for (Column column : all) {
      if (column.kind() == Kind.FURTHER) {
        Nearest.find(column.name(), absent)
            .ifPresent(meant -> {
              problems.add(
                  line,
                  English.text("‘%s’ is no column of a case list", column.name()),
                  English.text("did you mean ‘%s’?", meant));
              needed.remove(meant);
            });
      }
    }
    needed.retainAll(absent);
    for (String name : needed) {
      problems.add(
          line,
          English.text("The list has no column ‘%s’", name),
          "add it; ‘plumbline sample --template’ prints all columns and codes");
    }
  }
}
