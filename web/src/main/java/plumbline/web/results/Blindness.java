package plumbline.web.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Visitor;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Readings;
import plumbline.web.cases.Viewer;

/// Which readings are blind to whoever looks at results: figures count them, and nothing shows them
/// by themselves.
@Component
class Blindness {
  private final Readings readings;
  private final AccessTable access;

  Blindness(Readings readings, AccessTable access) {
    this.readings = readings;
    this.access = access;
  }

  Predicate<AssessedCase> of(String inspection, HttpServletRequest request) {
    Viewer viewer = Viewer.of(Visitor.of(request).signedIn(), inspection, access);
    return one -> readings.isBlind(one, viewer);
  }

  /// Those of the cases that are, in words; empty where none is.
  static String words(List<AssessedCase> cases, Predicate<AssessedCase> blind) {
    String numbers =
        cases.stream()
            .filter(blind)
            .map(one -> String.valueOf(one.sampled().number()))
            .collect(Collectors.joining(", "));
    return numbers.isEmpty()
        ? ""
        : "Left out, being blind to you until both have submitted: case " + numbers + ".";
  }
}
