package plumbline.web.moderation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import plumbline.fieldwork.CalibrationRead;
import plumbline.fieldwork.Slot;
import plumbline.statistics.Agreement;
import plumbline.statistics.AnswerScale;
import plumbline.statistics.SeveralAnswers;

/// How far readers of the same cases agreed before they talked.
final class Agreeing {
  private Agreeing() {}

  /// What the readers said about one thing in a case, each at their place.
  private record Said(String number, Slot slot, List<Optional<String>> values) {}

  /// First and second readers; empty where no case was answered by both.
  ///
  /// @param cases that are open to both readers
  static Optional<Agreement> of(List<TwiceRead> cases) {
    return of(
        List.of("first reader", "second reader"),
        cases.stream()
            .flatMap(one ->
                one.beforeTheyTalked().stream()
                    .flatMap(then -> then.rows().stream())
                    .map(row ->
                        new Said(
                            String.valueOf(one.first().sampled().number()),
                            row.slot(),
                            List.of(row.first(), row.second())))));
  }

  /// The readers of calibration cases, whichever of them each of them read; empty where no case was
  /// answered by two.
  static Optional<Agreement> inCalibration(List<CalibrationCase> cases) {
    Set<UUID> readers = new LinkedHashSet<>();
    cases.forEach(
        one -> one.compared().ifPresent(compared -> readers.addAll(compared.inspectors())));
    return of(
        readers.stream().map(UUID::toString).toList(),
        cases.stream()
            .flatMap(one ->
                one.compared().stream()
                    .flatMap(compared ->
                        compared.rows().stream()
                            .map(row ->
                                new Said(
                                    String.valueOf(one.number()),
                                    row.slot(),
                                    inOrder(readers, compared, row))))));
  }

  private static List<Optional<String>> inOrder(
      Set<UUID> readers, CalibrationRead compared, CalibrationRead.Row row) {
    return readers.stream()
        .map(reader -> compared.inspectors().indexOf(reader))
        .map(at -> at < 0 ? Optional.<String>empty() : row.said().get(at))
        .toList();
  }

  private static Optional<Agreement> of(List<String> readers, Stream<Said> all) {
    Map<String, AnswerScale> scales = new LinkedHashMap<>();
    Map<String, Map<String, List<Optional<Integer>>>> answers = new LinkedHashMap<>();
    all.forEach(said -> {
      AnswerScale scale =
          said.slot() instanceof Slot.Classification ? AnswerScale.LEVELS : AnswerScale.YES_NO;
      List<Optional<Integer>> given = new ArrayList<>();
      said.values().forEach(value -> given.add(value.flatMap(scale::number)));
      if (given.stream().filter(Optional::isPresent).count() >= 2) {
        scales.put(name(said.slot()), scale);
        answers
            .computeIfAbsent(name(said.slot()), _ -> new LinkedHashMap<>())
            .put(said.number(), given);
      }
    });
    Map<String, SeveralAnswers.OfQuestion> byQuestion = new LinkedHashMap<>();
    answers.forEach((name, byCase) ->
        byQuestion.put(
            name,
            new SeveralAnswers.OfQuestion(scales.getOrDefault(name, AnswerScale.YES_NO), byCase)));
    return byQuestion.isEmpty()
        ? Optional.empty()
        : Optional.of(Agreement.of(new SeveralAnswers(readers, byQuestion)));
  }

  private static String name(Slot slot) {
    return slot instanceof Slot.AnswerTo(var question) ? question.value() : slot.text();
  }
}
