package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.View;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.EditionHtml;
import plumbline.language.TextPairs;
import plumbline.press.Format;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.drafting.WelshTexts.OwnText;
import plumbline.web.layout.Attachment;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.WholeDocument;
import plumbline.web.planning.WorkFrames;

/// The report in Welsh: its own texts are translated here, or in a file.
@Controller
@RequestMapping("/work/{inspection}/report/welsh")
class WelshPages {
  private static final int MOST_TOLD = 10;

  private final WorkFrames frames;
  private final DraftEditions editions;
  private final WelshTexts texts;

  WelshPages(WorkFrames frames, DraftEditions editions, WelshTexts texts) {
    this.frames = frames;
    this.editions = editions;
    this.texts = texts;
  }

  @GetMapping
  @Needs(Deed.READ_DRAFT)
  View welsh(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String saved,
      @RequestParam(defaultValue = "") String aside,
      HttpServletRequest request) {
    return page(inspection, Map.of(), List.of(), said(saved, aside), FormProblems.NONE, request);
  }

  /// As it would be printed now.
  @GetMapping("/draft.html")
  @Needs(Deed.READ_DRAFT)
  View draft(@PathVariable String inspection) {
    return new WholeDocument(EditionHtml.of(edition(inspection).alone()));
  }

  @GetMapping("/draft.pdf")
  @Needs(Deed.READ_DRAFT)
  View pdf(@PathVariable String inspection) {
    return new Attachment(
        inspection + "-cy-draft.pdf", "application/pdf", Format.PDF.print(edition(inspection)));
  }

  private Edition edition(String inspection) {
    return editions.of(inspection).welsh().orElseThrow(NotFound::new);
  }

  @GetMapping("/texts.csv")
  @Needs(Deed.READ_DRAFT)
  View file(@PathVariable String inspection) {
    due(inspection);
    Map<String, String> pairs = new LinkedHashMap<>();
    texts
        .of(inspection)
        .values()
        .forEach(all -> all.forEach(text -> pairs.put(text.english(), text.welsh())));
    return new Attachment(
        inspection + "-cy-texts.csv",
        "text/csv;charset=UTF-8",
        TextPairs.write(pairs, "cy").getBytes(UTF_8));
  }

  /// The texts of one chapter: what was changed on the page is saved, and nothing else.
  @PostMapping
  @Needs(Deed.WRITE_REPORT)
  View save(
      @PathVariable String inspection,
      @RequestParam Map<String, String> sent,
      HttpServletRequest request,
      HttpServletResponse response) {
    due(inspection);
    Map<String, OwnText> now = ids(texts.of(inspection));
    Map<String, OwnText> typed = new LinkedHashMap<>();
    List<WelshPage.Lost> lost = new ArrayList<>();
    sort(changed(sent), now, typed, lost);
    Map<String, String> problems = new LinkedHashMap<>();
    typed.forEach((id, text) -> text.problem().ifPresent(problem -> problems.put(id, problem)));
    boolean isLate = !lost.isEmpty();
    for (Map.Entry<String, OwnText> one : typed.entrySet()) {
      OwnText theirs = now.getOrDefault(one.getKey(), one.getValue());
      if (theirs.revision() != one.getValue().revision()) {
        isLate = true;
        problems.putIfAbsent(one.getKey(), quicker(theirs.welsh()));
      }
    }
    if (isLate || !problems.isEmpty()) {
      response.setStatus((isLate ? HttpStatus.CONFLICT : HttpStatus.UNPROCESSABLE_CONTENT).value());
      return page(inspection, typed, lost, "", new FormProblems(problems), request);
    }
    Optional<Integer> saved =
        texts.save(inspection, List.copyOf(typed.values()), Visitor.of(request).signedIn());
    if (saved.isEmpty()) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          inspection,
          typed,
          lost,
          "",
          FormProblems.of("file", "Somebody else was quicker: look at their words, and save again"),
          request);
    }
    return new Redirect("/work/%s/report/welsh?saved=%d".formatted(inspection, saved.get()));
  }

  /// A text is told by its English: its place on the page may have changed meanwhile.
  ///
  /// @param now the texts of the report by their ids
  /// @param lost takes what the report has no more
  private static void sort(
      List<OwnText> changed,
      Map<String, OwnText> now,
      Map<String, OwnText> typed,
      List<WelshPage.Lost> lost) {
    Map<String, String> ids = new LinkedHashMap<>();
    now.forEach((id, text) -> ids.put(text.english(), id));
    for (OwnText text : changed) {
      String id = ids.get(text.english());
      if (id == null) {
        lost.add(new WelshPage.Lost(text.english(), text.welsh()));
      } else {
        typed.put(id, text);
      }
    }
  }

  private static String quicker(String theirs) {
    return "Somebody else put here meanwhile: ‘%s’. Nothing is saved yet: save again to put yours in its place"
        .formatted(theirs);
  }

  /// What differs from what the page showed.
  private static List<OwnText> changed(Map<String, String> sent) {
    List<OwnText> changed = new ArrayList<>();
    sent.forEach((name, welsh) -> {
      String english = sent.getOrDefault("of-" + name, "");
      String typed =
          welsh.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(joining(" "));
      if (!english.isEmpty() && !typed.equals(sent.getOrDefault("was-" + name, ""))) {
        changed.add(new OwnText(english, number(sent.getOrDefault("revision-" + name, "")), typed));
      }
    });
    return changed;
  }

  private static Map<String, OwnText> ids(Map<String, List<OwnText>> chapters) {
    Map<String, OwnText> ids = new LinkedHashMap<>();
    chapters
        .values()
        .forEach(all -> all.forEach(text -> ids.put("text-" + (ids.size() + 1), text)));
    return ids;
  }

  /// What translators send back.
  @PostMapping("/file")
  @Needs(Deed.WRITE_REPORT)
  View bringBack(
      @PathVariable String inspection,
      @RequestParam Optional<MultipartFile> file,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    due(inspection);
    if (file.isEmpty() || file.get().isEmpty()) {
      return refused(inspection, "Choose the file of texts", request, response);
    }
    switch (TextPairs.read(new Source("texts.csv", file.get().getBytes()), "cy")) {
      case Parsed.Refused<Map<String, String>>(List<Problem> problems) -> {
        return refused(inspection, told(problems), request, response);
      }
      case Parsed.Accepted<Map<String, String>>(Map<String, String> pairs) -> {
        List<OwnText> known = texts.known(inspection, pairs);
        Optional<Integer> saved = texts.save(inspection, known, Visitor.of(request).signedIn());
        if (saved.isEmpty()) {
          response.setStatus(HttpStatus.CONFLICT.value());
          return page(
              inspection,
              Map.of(),
              List.of(),
              "",
              FormProblems.of("file", "Somebody else translated meanwhile: bring the file again"),
              request);
        }
        return new Redirect(
            "/work/%s/report/welsh?saved=%d&aside=%d"
                .formatted(inspection, saved.get(), pairs.size() - known.size()));
      }
    }
  }

  private static String told(List<Problem> problems) {
    String first = problems.stream().limit(MOST_TOLD).map(Problem::toString).collect(joining("; "));
    return "Nothing of the file was taken. "
        + first
        + (problems.size() > MOST_TOLD
            ? "; and %d more".formatted(problems.size() - MOST_TOLD)
            : "");
  }

  private View refused(
      String inspection, String why, HttpServletRequest request, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(inspection, Map.of(), List.of(), "", FormProblems.of("file", why), request);
  }

  private void due(String inspection) {
    if (!editions.isInWales(inspection)) {
      throw new NotFound();
    }
  }

  private static int number(String typed) {
    return typed.matches("\\d{1,6}") ? Integer.parseInt(typed) : 0;
  }

  private static String said(String saved, String aside) {
    if (!saved.matches("\\d{1,6}")) {
      return "";
    }
    int texts = number(saved);
    int others = number(aside);
    return (texts == 1 ? "1 text was saved." : "%d texts were saved.".formatted(texts))
        + (others == 0
            ? ""
            : " %d of the file were left aside: they are no texts of this report as it is now, or somebody put them in other words since."
                .formatted(others));
  }

  /// @param typed what was sent and not kept, by its id
  private View page(
      String inspection,
      Map<String, OwnText> typed,
      List<WelshPage.Lost> lost,
      String saved,
      FormProblems problems,
      HttpServletRequest request) {
    boolean isDue = editions.isInWales(inspection);
    List<WelshPage.Chapter> chapters = new ArrayList<>();
    if (isDue) {
      Map<String, List<OwnText>> all = texts.of(inspection);
      Iterator<String> ids = ids(all).keySet().iterator();
      all.forEach((title, texts) ->
          chapters.add(
              new WelshPage.Chapter(
                  chapters.size() + 1,
                  title,
                  texts.stream().map(text -> shown(ids.next(), text, typed)).toList())));
    }
    return Templates.page(
        "drafting/welsh.jte",
        new WelshPage(frames.of(inspection, request), isDue, chapters, lost, saved, problems));
  }

  private static WelshPage.Text shown(String id, OwnText text, Map<String, OwnText> typed) {
    return new WelshPage.Text(
        id, text.english(), text.revision(), text.welsh(), typed.getOrDefault(id, text).welsh());
  }
}
