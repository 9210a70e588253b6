package plumbline.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.reading.Report.Placed;
import plumbline.reading.Section.Part;

/// What the report says of its surveys in figures: the sentences that name a survey and state one.
final class SurveyReader {
  private static final Pattern SURVEY =
      Pattern.compile(
          "(?i)\\b(staff|volunteers?|text|children’s|court|sentencers?|parents?) survey");
  private static final Pattern FIGURE =
      Pattern.compile(
          "\\b\\d{1,3}(?:\\.\\d)? ?(?:per cent|%)|\\b(?:one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,3}) (?:out )?of\\b|\\b10/10\\b");
  private static final Pattern RESPONSES =
      Pattern.compile(
          "(?i)\\b(?:of the )?(\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
              + " (?!per cent)(?:[a-z]+ ){0,3}(?:completed|responded|responses|returned|respondents)\\b");

  private SurveyReader() {}

  record Survey(String name, Optional<Integer> responses, String finding) {}

  static List<Survey> read(Report report) {
    List<Survey> surveys = new ArrayList<>();
    for (NamedRow row : report.named()) {
      row.text("survey")
          .ifPresent(name ->
              surveys.add(
                  new Survey(
                      name,
                      row.text("responses").map(NumberWords::value).filter(count -> count >= 0),
                      row.text("finding").orElse(""))));
    }
    if (!surveys.isEmpty()) {
      return surveys;
    }
    for (Placed placed : report.blocks()) {
      if (placed.section().part() != Part.CHAPTER
          || !(placed.block() instanceof Block.Paragraph(Passage words))
          || words.text().indexOf("survey") < 0) {
        continue;
      }
      String name = "";
      for (Passage sentence : Sentences.of(words)) {
        Matcher survey = SURVEY.matcher(sentence.text());
        if (survey.find()) {
          name = survey.group(1).toLowerCase(Locale.ROOT) + " survey";
        } else if (!sentence.text().contains("response")) {
          name = "";
        }
        Optional<Integer> responses = responses(sentence.text());
        if (!name.isEmpty() && (FIGURE.matcher(sentence.text()).find() || responses.isPresent())) {
          surveys.add(new Survey(name, responses, sentence.text()));
        }
      }
    }
    return surveys;
  }

  private static Optional<Integer> responses(String sentence) {
    Matcher found = RESPONSES.matcher(sentence);
    if (!found.find()) {
      return Optional.empty();
    }
    int value = NumberWords.value(found.group(1));
    return value < 0 ? Optional.empty() : Optional.of(value);
  }
}
