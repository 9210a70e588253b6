package plumbline.surveys;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.document.CsvCell;
import plumbline.document.JsonText;
import tools.jackson.core.JsonGenerator;

/// What may be shown of a survey, as files to take away. In English, in which every template is.
public record SurveyResultsFile(SurveyResults results) {
  private static final List<String> HEADER =
      List.of("question", "text", "group", "n", "answer", "count", "percent", "mean", "words");

  public String json() {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeStringProperty("survey", results.template().id());
      json.writeStringProperty("name", results.template().name().english());
      json.writeNumberProperty("n", results.n());
      json.writeNumberProperty("online", results.online());
      json.writeNumberProperty("paper", results.paper());
      json.writeNumberProperty("shownFrom", results.least().people());
      json.writeBooleanProperty("shown", results.isShown());
      json.writeArrayPropertyStart("questions");
      results.questions().forEach(question -> write(json, question));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void write(JsonGenerator json, QuestionResult result) {
    json.writeStartObject();
    json.writeStringProperty("id", result.question().id());
    json.writeStringProperty("text", result.question().text().english());
    json.writeNumberProperty("n", result.n());
    switch (result) {
      case QuestionResult.Withheld _ -> json.writeBooleanProperty("shown", false);
      case QuestionResult.Written written -> {
        json.writeBooleanProperty("shown", true);
        json.writeArrayPropertyStart("words");
        written.texts().forEach(piece -> json.writeString(piece.text()));
        json.writeEndArray();
      }
      case QuestionResult.Counted counted -> {
        json.writeBooleanProperty("shown", true);
        if (counted.together() > 0) {
          json.writeNumberProperty("together", counted.together());
        }
        counts(json, counted, counted.counts());
        json.writeArrayPropertyStart("groups");
        for (QuestionResult.Group group : counted.groups()) {
          json.writeStartObject();
          json.writeStringProperty("group", group.division().label().english());
          json.writeNumberProperty("n", group.counts().n());
          counts(json, counted, group.counts());
          json.writeEndObject();
        }
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private static void counts(JsonGenerator json, QuestionResult.Counted counted, Counts counts) {
    counts.mean(counted.question()).ifPresent(mean -> json.writeNumberProperty("mean", mean));
    json.writeObjectPropertyStart("counts");
    counted.options().forEach(option -> json.writeNumberProperty(option.id(), counts.of(option)));
    json.writeEndObject();
  }

  /// A line for each figure and each text; one line alone where too few people answered.
  public String csv() {
    Stream<List<String>> lines =
        results.isShown()
            ? results.questions().stream().flatMap(this::lines)
            : Stream.of(line("", "Too few people answered", "", results.n(), "", "", "", "", ""));
    return Stream.concat(Stream.of(HEADER), lines)
        .map(cells -> cells.stream().map(CsvCell::of).collect(Collectors.joining(",")) + "\r\n")
        .collect(Collectors.joining());
  }

  private static List<String> line(Object... cells) {
    return Stream.of(cells).map(String::valueOf).toList();
  }

  private Stream<List<String>> lines(QuestionResult result) {
    String id = result.question().id();
    String text = result.question().text().english();
    return switch (result) {
      case QuestionResult.Withheld withheld ->
          Stream.of(
              line(
                  id,
                  text,
                  "",
                  withheld.n(),
                  results.least().isReachedBy(withheld.n())
                      ? "too few answered online"
                      : "too few answered",
                  "",
                  "",
                  "",
                  ""));
      case QuestionResult.Written written ->
          written.texts().stream()
              .map(piece -> line(id, text, "", written.n(), "", "", "", "", piece.text()));
      case QuestionResult.Counted counted ->
          Stream.concat(
              Stream.concat(
                  lines(counted, "", counted.counts()),
                  counted.together() == 0
                      ? Stream.of()
                      : Stream.of(
                          line(
                              id,
                              text,
                              "",
                              counted.n(),
                              "other groups together",
                              counted.together(),
                              "",
                              "",
                              ""))),
              counted.groups().stream()
                  .flatMap(
                      group -> lines(counted, group.division().label().english(), group.counts())));
    };
  }

  private static Stream<List<String>> lines(
      QuestionResult.Counted counted, String group, Counts counts) {
    SurveyQuestion question = counted.question();
    String mean = counts.mean(question).map(String::valueOf).orElse("");
    return counted.options().stream()
        .map(option ->
            line(
                question.id(),
                question.text().english(),
                group,
                counts.n(),
                option.label().english(),
                counts.of(option),
                counts.percent(option),
                mean,
                ""));
  }
}
