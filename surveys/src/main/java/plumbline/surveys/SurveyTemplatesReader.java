package plumbline.surveys;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import plumbline.document.Fields;
import plumbline.document.Nearest;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Problems;
import plumbline.document.Source;
import plumbline.document.YamlDocument;
import plumbline.framework.Text;

/// Reads a file of templates, whole or not at all.
final class SurveyTemplatesReader {
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,60}");
  private static final int MOST_QUESTIONS = 40;

  private final Source source;
  private final Problems problems = new Problems();
  private final Map<String, List<SurveyQuestion.Option>> scales = new LinkedHashMap<>();

  private SurveyTemplatesReader(Source source) {
    this.source = source;
  }

  static Parsed<SurveyTemplates> read(Source source) {
    return YamlDocument.read(source)
        .then(node -> {
          SurveyTemplatesReader reader = new SurveyTemplatesReader(source);
          return reader.problems.reading(() ->
              Fields.of(node, "the file of templates", reader.problems)
                  .map(fields -> Parsed.of(reader.file(fields), reader.problems))
                  .orElseGet(() -> new Parsed.Refused<>(reader.problems)));
        });
  }

  private SurveyTemplates file(Fields file) {
    file.text("id");
    file.text("source");
    file.text("licence");
    Map<PageWord, Text> words = words(file);
    file.maybeGroup("scales", "the scales").ifPresent(this::scales);
    List<SurveyTemplate> templates = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Fields fields : file.groups("templates", "a template")) {
      SurveyTemplate template = template(fields);
      once(fields, template.id(), taken);
      templates.add(template);
    }
    file.refuseOthers();
    return new SurveyTemplates(source, words, templates);
  }

  private Map<PageWord, Text> words(Fields file) {
    Map<PageWord, Text> words = new EnumMap<>(PageWord.class);
    file.group("page", "the page")
        .ifPresent(page -> {
          for (PageWord word : PageWord.values()) {
            words.put(word, text(page, word.id()));
          }
          page.refuseOthers();
        });
    return words;
  }

  private void scales(Fields group) {
    for (String name : group.table().keySet()) {
      List<SurveyQuestion.Option> options = new ArrayList<>();
      Set<String> taken = new HashSet<>();
      for (Fields fields : group.groups(name, "an answer")) {
        SurveyQuestion.Option option = new SurveyQuestion.Option(id(fields), text(fields, "label"));
        once(fields, option.id(), taken);
        options.add(option);
        fields.refuseOthers();
      }
      scales.put(name, options);
    }
  }

  private SurveyTemplate template(Fields fields) {
    List<SurveyQuestion> questions = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (Fields group : fields.groups("questions", "a question")) {
      SurveyQuestion question = question(group);
      once(group, question.id(), taken);
      if (question instanceof SurveyQuestion.OneOf one
          && one.divides()
          && questions.stream()
              .anyMatch(it -> it instanceof SurveyQuestion.OneOf other && other.divides())) {
        group.problem(
            "divides",
            "A second question divides the answers",
            "let one question divide them: figures by two divisions tell of single people");
      }
      questions.add(question);
      group.refuseOthers();
    }
    if (questions.isEmpty() || questions.size() > MOST_QUESTIONS) {
      fields.problem(
          "questions",
          "A survey has %d questions".formatted(questions.size()),
          "give it 1 to %d".formatted(MOST_QUESTIONS));
    }
    SurveyTemplate template =
        new SurveyTemplate(
            id(fields),
            fields.text("about"),
            text(fields, "name"),
            text(fields, "introduction"),
            text(fields, "help"),
            text(fields, "invitation"),
            questions);
    fields.refuseOthers();
    return template;
  }

  private SurveyQuestion question(Fields fields) {
    String id = id(fields);
    Text text = text(fields, "text");
    Optional<Integer> highest = fields.maybeWhole("score", 2, 10);
    Optional<Integer> longest = fields.maybeWhole("longest", 1, 5_000);
    Optional<String> scale = fields.maybeText("scale");
    if ((highest.isPresent() ? 1 : 0) + (longest.isPresent() ? 1 : 0) + (scale.isPresent() ? 1 : 0)
        != 1) {
      fields.problem(
          "id",
          "A question is answered by a score, by one of a scale, or by words",
          "give it one of ‘score’, ‘scale’ and ‘longest’");
    }
    if (highest.isPresent()) {
      return new SurveyQuestion.Score(
          id, text, highest.get(), text(fields, "worst"), text(fields, "best"));
    }
    if (scale.isPresent()) {
      return new SurveyQuestion.OneOf(
          id, text, options(fields, scale.get()), fields.truth("divides", false));
    }
    return new SurveyQuestion.Words(id, text, longest.orElse(1));
  }

  private List<SurveyQuestion.Option> options(Fields fields, String scale) {
    List<SurveyQuestion.Option> options = scales.getOrDefault(scale, List.of());
    if (options.isEmpty()) {
      fields.problem(
          "scale",
          "There is no scale ‘%s’".formatted(scale),
          Nearest.advice(scale, scales.keySet()));
    }
    return options;
  }

  /// A plain text is English; a group has one text a language.
  private static Text text(Fields fields, String key) {
    if (!(fields.node(key).orElse(null) instanceof Node.Mapping)) {
      return Text.english(fields.text(key));
    }
    return fields
        .group(key, "‘%s’".formatted(key))
        .map(languages -> {
          String english = languages.text("en");
          Map<String, String> others = new LinkedHashMap<>();
          languages
              .maybeText(SurveyTemplate.WELSH)
              .ifPresent(welsh -> others.put(SurveyTemplate.WELSH, welsh));
          languages.refuseOthers();
          return new Text(english, others);
        })
        .orElse(Text.english(""));
  }

  private static String id(Fields fields) {
    String id = fields.text("id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fields.problem(
          "id",
          "‘%s’ is no id".formatted(id),
          "use small letters, digits and hyphens, beginning with a letter");
    }
    return id;
  }

  private static void once(Fields fields, String id, Set<String> taken) {
    if (!taken.add(id)) {
      fields.problem("id", "‘%s’ is given twice".formatted(id), "give one of them another id");
    }
  }
}
