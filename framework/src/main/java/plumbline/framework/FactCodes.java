package plumbline.framework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The values that a fact of a case may have, by the fact's name. Facts that aren't named here (a
/// reference, a date, an age) have no codes.
public record FactCodes(Map<String, List<Code>> byFact) {

  /// The columns of the case list (DESIGN, section 4), which every framework's facts include.
  public static final List<String> CASE_LIST =
      List.of(
          "ref",
          "domain",
          "disposal",
          "received",
          "released",
          "gender",
          "age",
          "ethnicity",
          "rosh",
          "safety",
          "looked_after",
          "case_manager",
          "team");

  /// @param domain where a disposal belongs to one domain, that domain's code
  public record Code(String code, Text name, Optional<String> domain) {}

  public FactCodes {
    byFact = Collections.unmodifiableMap(new LinkedHashMap<>(byFact));
  }

  /// Every fact that a case may have: the columns of the case list, and those of the framework's
  /// own.
  public List<String> names() {
    return Stream.concat(CASE_LIST.stream(), byFact.keySet().stream()).distinct().toList();
  }

  public List<Code> of(String fact) {
    return byFact.getOrDefault(fact, List.of());
  }

  public Optional<Code> find(String fact, String code) {
    return of(fact).stream().filter(one -> one.code().equals(code)).findFirst();
  }
}
