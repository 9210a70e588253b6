package plumbline.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import plumbline.document.FirstProblems;
import plumbline.document.FirstProblems.Fault;
import plumbline.document.Listed;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;

/// The answers of several inspectors, one CSV file each: `case,question,answer`. An answer is yes,
/// no or na (or Y, N, R), or a level of a classification: low, medium, high or very high. A missing
/// row or an empty answer is a case that the inspector didn't answer.
///
/// @param inspectors the files' names, in the order in which they were given
/// @param byQuestion the answers to each question, in the order in which questions first appear
public record SeveralAnswers(List<String> inspectors, Map<String, OfQuestion> byQuestion) {

  /// The answers to one question by case: one for each inspector, as numbers of the scale.
  public record OfQuestion(AnswerScale scale, Map<String, List<Optional<Integer>>> byCase) {}

  private static final List<String> HEADER = List.of("case", "question", "answer");

  /// What one inspector answered to one question about one case, and where.
  private record Given(AnswerScale scale, int number, long line) {}

  private record Asked(String question, String ref) {}

  /// Reads one file for each inspector; all their problems at once.
  public static Parsed<SeveralAnswers> read(List<Source> files) {
    List<Problem> problems = new ArrayList<>();
    List<Map<Asked, Given>> answers = new ArrayList<>();
    Map<String, AnswerScale> scales = new LinkedHashMap<>();
    for (Source file : files) {
      FirstProblems found = new FirstProblems();
      answers.add(read(file, scales, found));
      problems.addAll(found.in(file.name()));
    }
    if (!problems.isEmpty()) {
      return new Parsed.Refused<>(problems);
    }
    SeveralAnswers together = together(files.stream().map(Source::name).toList(), answers, scales);
    boolean shared =
        together.byQuestion().values().stream()
            .flatMap(question -> question.byCase().values().stream())
            .anyMatch(given -> given.stream().filter(Optional::isPresent).count() >= 2);
    return shared
        ? new Parsed.Accepted<>(together)
        : new Parsed.Refused<>(
            List.of(
                new Problem(
                    files.getLast().start(),
                    "No case and question is answered in two of the files",
                    "check that all files use the same references of cases and ids of questions")));
  }

  private static Map<Asked, Given> read(
      Source file, Map<String, AnswerScale> scales, FirstProblems problems) {
    Map<Asked, Given> answers = new LinkedHashMap<>();
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(true).setTrim(true).get();
    try (CSVParser rows = CSVParser.parse(withoutMark(file.text()), format)) {
      List<Integer> columns = List.of();
      for (CSVRecord row : rows) {
        long line = rows.getCurrentLineNumber();
        if (row.getRecordNumber() == 1) {
          columns = HEADER.stream().map(name -> row.toList().indexOf(name)).toList();
          if (row.size() != HEADER.size() || columns.contains(-1)) {
            problems.add(1, () -> wrongHeader(String.join(",", row.toList())));
            return answers;
          }
        } else if (row.size() != HEADER.size()) {
          problems.add(line, () -> wrongNumber(row.size()));
        } else {
          add(row, columns, line, answers, scales, problems);
        }
      }
      if (columns.isEmpty()) {
        problems.add(1, () -> new Fault("The file is empty", mendHeader()));
      }
    } catch (IOException | UncheckedIOException broken) {
      problems.add(1, () -> broken(broken));
    }
    return answers;
  }

  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  private static void add(
      CSVRecord row,
      List<Integer> columns,
      long line,
      Map<Asked, Given> answers,
      Map<String, AnswerScale> scales,
      FirstProblems problems) {
    Asked asked = new Asked(row.get(columns.get(1)), row.get(columns.get(0)));
    String written = row.get(columns.get(2));
    if (asked.ref().isEmpty() || asked.question().isEmpty()) {
      problems.add(
          line,
          () ->
              new Fault(
                  "The row names no %s".formatted(asked.ref().isEmpty() ? "case" : "question"),
                  "write case,question,answer in every row"));
      return;
    }
    if (written.isEmpty()) {
      return;
    }
    Optional<Given> read = given(written, line);
    if (read.isEmpty()) {
      problems.add(
          line,
          () ->
              new Fault(
                  "‘%s’ is no answer".formatted(written),
                  "write yes, no or na, or Y, N or R; for a classification low, medium, high or"
                      + " very high"));
      return;
    }
    Given given = read.get();
    AnswerScale scale = scales.computeIfAbsent(asked.question(), _ -> given.scale());
    if (scale != given.scale()) {
      problems.add(
          line,
          () ->
              new Fault(
                  "%s is answered ‘%s’ here and with %s elsewhere"
                      .formatted(asked.question(), written, Listed.of(scale.words(), "or")),
                  "answer a question in one way in all files"));
      return;
    }
    Given earlier = answers.putIfAbsent(asked, given);
    if (earlier != null) {
      problems.add(
          line,
          () ->
              new Fault(
                  "%s is answered twice for case %s".formatted(asked.question(), asked.ref()),
                  "keep one of the two; the first is on line %d".formatted(earlier.line())));
    }
  }

  private static Optional<Given> given(String written, long line) {
    for (AnswerScale scale : AnswerScale.values()) {
      Optional<Integer> number = scale.number(written);
      if (number.isPresent()) {
        return Optional.of(new Given(scale, number.get(), line));
      }
    }
    return Optional.empty();
  }

  private static SeveralAnswers together(
      List<String> names, List<Map<Asked, Given>> answers, Map<String, AnswerScale> scales) {
    Map<String, OfQuestion> byQuestion = new LinkedHashMap<>();
    scales.forEach((question, scale) ->
        byQuestion.put(question, new OfQuestion(scale, new LinkedHashMap<>())));
    Set<Asked> all = new LinkedHashSet<>();
    answers.forEach(each -> all.addAll(each.keySet()));
    for (Asked asked : all) {
      List<Optional<Integer>> given = new ArrayList<>();
      for (Map<Asked, Given> inspector : answers) {
        given.add(Optional.ofNullable(inspector.get(asked)).map(Given::number));
      }
      OfQuestion question = byQuestion.get(asked.question());
      if (question != null) {
        question.byCase().put(asked.ref(), given);
      }
    }
    return new SeveralAnswers(names, byQuestion);
  }

  private static Fault wrongHeader(String header) {
    return new Fault("The header is ‘%s’".formatted(header), mendHeader());
  }

  private static String mendHeader() {
    return "write case,question,answer in the first line";
  }

  private static Fault wrongNumber(int fields) {
    return new Fault(
        "The row has %d %s, not 3".formatted(fields, fields == 1 ? "field" : "fields"),
        "write case,question,answer; put a value that holds a comma in quotes");
  }

  private static Fault broken(Exception broken) {
    return new Fault(
        "This is not CSV (%s)".formatted(String.valueOf(broken.getMessage())),
        "look at the quotes; save it again as CSV");
  }
}
