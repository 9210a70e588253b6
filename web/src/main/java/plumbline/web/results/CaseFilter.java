package plumbline.web.results;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.web.cases.AssessedCase;

/// Something that cases can be filtered by.
public enum CaseFilter {
  DOMAIN("domain", "Type of case"),
  DISPOSAL("disposal", "Disposal"),
  GENDER("gender", "Gender"),
  ROSH("rosh", "Risk of serious harm, as the inspector sees it"),
  SAFETY("safety", "Safety and wellbeing, as the inspector sees it"),
  TEAM("team", "Team"),
  WEEK("week", "Week of the interview");

  private final String code;
  private final String label;

  CaseFilter(String code, String label) {
    this.code = code;
    this.label = label;
  }

  /// As addresses write it.
  public String code() {
    return code;
  }

  public String label() {
    return label;
  }

  /// The value that a case has; of what is not known, none.
  Optional<String> of(AssessedCase one, InterviewWeeks weeks) {
    return switch (this) {
      case DOMAIN, DISPOSAL, GENDER, TEAM ->
          one.sampled().facts().facts().get(code) instanceof String text
              ? Optional.of(text)
              : Optional.empty();
      case ROSH, SAFETY ->
          one.assessment().classifications().stream()
              .filter(agreement -> agreement.name().equals(code))
              .findFirst()
              .flatMap(agreement -> agreement.inspector());
      case WEEK -> one.assignment().interview().flatMap(weeks::of);
    };
  }

  /// The values that cases have, with their words: in the framework’s order where it names them.
  Map<String, String> values(List<AssessedCase> cases, InterviewWeeks weeks, Framework framework) {
    TreeSet<String> found = new TreeSet<>();
    cases.forEach(one -> of(one, weeks).ifPresent(found::add));
    Map<String, String> values = new LinkedHashMap<>();
    for (FactCodes.Code known : framework.facts().of(code)) {
      if (found.remove(known.code())) {
        values.put(known.code(), known.name().english());
      }
    }
    found.forEach(value -> values.put(value, this == WEEK ? weeks.words(value) : value));
    return values;
  }
}
