package plumbline.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.reading.Passage.Span;
import plumbline.reading.Result;
import plumbline.reading.Section;

/// The figures that a report's tables print for the questions.
final class Evidence {
  private final Map<QuestionId, List<Result>> results = new LinkedHashMap<>();

  Evidence(List<Result> printed) {
    for (Result result : printed) {
      if (!(result.tally() instanceof Tally.Counted(_, int relevant)) || relevant > 0) {
        results.computeIfAbsent(result.question(), _ -> new ArrayList<>()).add(result);
      }
    }
  }

  /// The figure in the chapter's table, or else in the annexe.
  Optional<Result> of(QuestionId question) {
    return all(question).stream()
        .filter(result -> result.section().part() == Section.Part.CHAPTER)
        .findFirst()
        .or(() -> all(question).stream().findFirst());
  }

  List<Result> all(QuestionId question) {
    return results.getOrDefault(question, List.of());
  }

  Map<QuestionId, List<Result>> results() {
    return results;
  }

  /// A result as a finding quotes it: the question and its figure.
  static Finding.Quote quote(Result result) {
    List<Span> places = new ArrayList<>(result.words().spans());
    places.addAll(result.figure().spans());
    return new Finding.Quote(
        result.words().firstLine(), result.words().text() + " " + result.figure().text(), places);
  }
}
