package plumbline.web.results;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.framework.QuestionId;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.cases.FileResults;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrames;

/// What the answers give so far, down to the cases behind each number.
@Controller
@RequestMapping("/work/{inspection}/results")
@Needs(Deed.READ_RESULTS)
class ResultsPages {
  private final WorkFrames frames;
  private final FieldResults fieldResults;
  private final Blindness blindness;
  private final NationalRatings national = NationalRatings.shipped();

  ResultsPages(WorkFrames frames, FieldResults fieldResults, Blindness blindness) {
    this.frames = frames;
    this.fieldResults = fieldResults;
    this.blindness = blindness;
  }

  @GetMapping
  View results(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "finished") String cases,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request) {
    Results results = fieldResults.of(inspection, counted(cases));
    Map<CaseFilter, Map<String, String>> choices = fieldResults.choices(results);
    Selection selection = selection(typed, choices);
    return Templates.page(
        "results/results.jte",
        new ResultsPage(
            frames.of(inspection, request),
            results.counted(),
            results.cases().size(),
            results.every().size(),
            Blindness.words(results.every(), blindness.of(inspection, request)),
            choices,
            selection,
            WorkLinks.of(results),
            results.file().map(FileResults::words),
            selection.any() ? Optional.empty() : Optional.of(ResultsPage.whole(results, national)),
            selection.any()
                ? Optional.of(fieldResults.filtered(results, selection))
                : Optional.empty()));
  }

  @GetMapping("/standards/{standard}")
  View standard(
      @PathVariable String inspection,
      @PathVariable String standard,
      @RequestParam(defaultValue = "finished") String cases,
      HttpServletRequest request) {
    return Templates.page(
        "results/standard.jte",
        StandardResultsPage.of(
                frames.of(inspection, request),
                fieldResults.of(inspection, counted(cases)),
                standard)
            .orElseThrow(NotFound::new));
  }

  @GetMapping("/{question}")
  View question(
      @PathVariable String inspection,
      @PathVariable String question,
      @RequestParam(defaultValue = "finished") String cases,
      HttpServletRequest request) {
    QuestionId id = QuestionId.parse(question).orElseThrow(NotFound::new);
    return Templates.page(
        "results/question.jte",
        QuestionPage.of(
                frames.of(inspection, request),
                fieldResults.of(inspection, counted(cases)),
                id,
                fieldResults.names(inspection),
                blindness.of(inspection, request))
            .orElseThrow(NotFound::new));
  }

  private static Counted counted(String typed) {
    return Counted.parse(typed).orElseThrow(NotFound::new);
  }

  /// A value that no case has any more is not taken for all cases.
  private static Selection selection(
      Map<String, String> typed, Map<CaseFilter, Map<String, String>> choices) {
    Map<CaseFilter, String> chosen = new EnumMap<>(CaseFilter.class);
    for (CaseFilter filter : CaseFilter.values()) {
      String value = typed.getOrDefault(filter.code(), "");
      if (!value.isEmpty()) {
        if (!choices.getOrDefault(filter, Map.of()).containsKey(value)) {
          throw new NotFound();
        }
        chosen.put(filter, value);
      }
    }
    return new Selection(chosen);
  }
}
