package plumbline.returns;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// A data return as a test fills it in.
final class Return {
  static final LocalDate DAY = LocalDate.of(2021, 6, 7);

  private final DataReturn asked;
  private final Map<String, Figure> figures = new LinkedHashMap<>();

  private Return(DataReturn asked) {
    this.asked = asked;
  }

  static DataReturn of(String framework) {
    return switch (FrameworkLibrary.shipped().find(framework, new Place("test", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework found) -> DataReturn.of(found);
      case Parsed.Refused<Framework>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// To a framework’s return.
  static Return to(String framework) {
    return new Return(of(framework));
  }

  Return give(String field, String value) {
    return give(field, new BigDecimal(value), DAY);
  }

  Return give(String field, BigDecimal value, LocalDate day) {
    figures.put(asked.field(field).orElseThrow().id(), Figure.of(value, day));
    return this;
  }

  /// Cheshire 2021, ‘Additional caseload data’.
  static Return cheshire() {
    return to("youth-2018")
        .give("total", "215")
        .give("court", "83")
        .give("out-of-court", "132")
        .give("community-sentences", "81")
        .give("custody", "2")
        .give("licence", "4")
        .give("youth-caution", "68")
        .give("youth-conditional-caution", "6")
        .give("community-resolution", "68");
  }

  List<Query> queries() {
    return asked.queries(figures);
  }

  List<String> asks() {
    return queries().stream().map(query -> query.words() + " | " + query.working()).toList();
  }
}
