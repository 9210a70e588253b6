package plumbline.web.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.fieldwork.Slot;
import plumbline.statistics.Agreement;
import plumbline.statistics.AnswerScale;
import plumbline.statistics.SeveralAnswers;

/// How far first and second readers agreed before they talked.
final class Agreeing {
  private Agreeing() {}

  /// Empty where no case was answered by both.
  ///
  /// @param cases that are open to both readers
  static Optional<Agreement> of(List<TwiceRead> cases) {
    Map<String, AnswerScale> scales = new LinkedHashMap<>();
    Map<String, Map<String, List<Optional<Integer>>>> answers = new LinkedHashMap<>();
    for (TwiceRead one : cases) {
      String number = String.valueOf(one.first().sampled().number());
      one.beforeTheyTalked().stream()
          .flatMap(then -> then.rows().stream())
          .filter(row -> row.first().isPresent() && row.second().isPresent())
          .forEach(row -> {
            AnswerScale scale =
                row.slot() instanceof Slot.Classification ? AnswerScale.LEVELS : AnswerScale.YES_NO;
            List<Optional<Integer>> given = new ArrayList<>();
            given.add(row.first().flatMap(scale::number));
            given.add(row.second().flatMap(scale::number));
            if (given.stream().allMatch(Optional::isPresent)) {
              scales.put(name(row.slot()), scale);
              answers
                  .computeIfAbsent(name(row.slot()), _ -> new LinkedHashMap<>())
                  .put(number, given);
            }
          });
    }
    Map<String, SeveralAnswers.OfQuestion> byQuestion = new LinkedHashMap<>();
    answers.forEach((name, byCase) ->
        byQuestion.put(
            name,
            new SeveralAnswers.OfQuestion(scales.getOrDefault(name, AnswerScale.YES_NO), byCase)));
    return byQuestion.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Agreement.of(new SeveralAnswers(List.of("first reader", "second reader"), byQuestion)));
  }

  private static String name(Slot slot) {
    return slot instanceof Slot.AnswerTo(var question) ? question.value() : slot.text();
  }
}
