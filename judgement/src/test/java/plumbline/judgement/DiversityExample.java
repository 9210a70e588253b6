package plumbline.judgement;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import plumbline.document.Place;
import plumbline.framework.Answer;
import plumbline.framework.DiversityCharacteristic.Counted;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.inspection.Case;

/// Counts and cases that a test makes, and what the summary of diversity says of them.
abstract class DiversityExample {
  static final Framework FRAMEWORK = Found.YOUTH_2021;

  final Map<Counted, Map<String, Map<String, Integer>>> given = new EnumMap<>(Counted.class);
  final List<Map<String, Object>> eligible = new ArrayList<>();
  final List<Map<String, Object>> sampled = new ArrayList<>();
  final List<Case> finished = new ArrayList<>();

  DiversityExample give(Counted whom, String characteristic, String group, int count) {
    given
        .computeIfAbsent(whom, _ -> new HashMap<>())
        .computeIfAbsent(characteristic, _ -> new HashMap<>())
        .put(group, count);
    return this;
  }

  DiversitySummary summary() {
    return DiversitySummary.of(FRAMEWORK, new DiversityFacts(given, eligible, sampled, finished));
  }

  static DiversityTable table(DiversitySummary summary, String characteristic) {
    return summary.tables().stream()
        .filter(one -> one.characteristic().id().equals(characteristic))
        .findFirst()
        .orElseThrow();
  }

  static DiversityRow row(DiversityTable table, String group) {
    return table.rows().stream()
        .filter(one -> one.group().id().equals(group))
        .findFirst()
        .orElseThrow();
  }

  String words(String characteristic, String group, DiversityColumn column) {
    return row(table(summary(), characteristic), group).figure(column).words();
  }

  List<String> rates(String characteristic) {
    return table(summary(), characteristic).rates().stream().map(ComparedRate::words).toList();
  }

  static Case answered(String gender, int at, int yes, int no) {
    Map<QuestionId, Answer> answers = new LinkedHashMap<>();
    for (int number = 1; number <= yes + no; number++) {
      answers.put(
          new QuestionId("2.%d.%d".formatted(1 + (number - 1) / 3, 1 + (number - 1) % 3)),
          number <= yes ? Answer.YES : Answer.NO);
    }
    answers.put(new QuestionId("2.1.1.a"), Answer.NO); // a prompt, which does not count
    return new Case(
        gender + at,
        Map.of("gender", gender, "domain", "court"),
        Map.of(),
        Map.of(),
        Map.of(),
        answers,
        Map.of(),
        new Place("cases.json", 1, 1));
  }

  /// The first of the eligible cases are inspected, and the first of those are finished.
  void cases(String gender, int all, int inspected, int done) {
    IntStream.range(0, all)
        .forEach(at -> {
          Case one = answered(gender, at, at == 0 ? 5 : 6, at == 0 ? 1 : 0);
          eligible.add(one.facts());
          if (at < inspected) {
            sampled.add(one.facts());
          }
          if (at < done) {
            finished.add(one);
          }
        });
  }

  DiversityExample inspected(int boys, int girls) {
    cases("male", 2 * boys, boys, boys);
    cases("female", 2 * girls, girls, girls);
    return this;
  }
}
