package plumbline.web.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.document.Listed;
import plumbline.drafting.Remark;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.planning.WorkFrames;

/// What the report recommends, and to whom.
@Controller
@RequestMapping("/work/{inspection}/report/recommendations")
class RecommendationPages {
  private static final int EMPTY_ROWS = 3;
  private static final int MOST = 40;
  private static final int LONGEST = 1000;
  private static final Pattern FINDING =
      Pattern.compile("(?<![\\w.])\\d+(?:[.]\\d+)+(?:[.][a-z]{1,2})?(?!\\w)");

  private final WorkFrames frames;
  private final ReportLists lists;
  private final Drafts drafts;

  RecommendationPages(WorkFrames frames, ReportLists lists, Drafts drafts) {
    this.frames = frames;
    this.lists = lists;
    this.drafts = drafts;
  }

  @GetMapping
  @Needs(Deed.READ_DRAFT)
  View recommendations(@PathVariable String inspection, HttpServletRequest request) {
    ReportLists.Recommendations kept = lists.recommendations(inspection);
    List<RecommendationsPage.Row> rows = rows(kept, drafts.recommended(drafts.of(inspection)));
    return page(inspection, rows, kept.revision() + 1, FormProblems.NONE, request);
  }

  @PostMapping
  @Needs(Deed.WRITE_REPORT)
  View save(
      @PathVariable String inspection,
      @RequestParam Map<String, String> sent,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    List<RecommendationsPage.Row> typed = typed(sent);
    FormProblems problems = problems(typed, drafts.of(inspection).rated().inspection().framework());
    if (problems.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(inspection, typed, revision, problems, request);
    }
    List<ReportLists.Recommended> all =
        typed.stream()
            .map(row -> new ReportLists.Recommended(row.recipient(), row.words(), row.restsOn()))
            .toList();
    if (!lists.add(
        inspection,
        new ReportLists.Recommendations(revision, all),
        Visitor.of(request).signedIn().id())) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return page(
          inspection,
          typed,
          lists.recommendations(inspection).revision() + 1,
          FormProblems.of(
              "recipient-1",
              "Somebody else changed the list meanwhile. Yours is below and not saved: open the page anew beside it, put together what is to stand, and save"),
          request);
    }
    return new Redirect("/work/%s/report/recommendations".formatted(inspection));
  }

  /// @param remarks on each, in the same order
  private static List<RecommendationsPage.Row> rows(
      ReportLists.Recommendations kept, List<List<Remark>> remarks) {
    List<RecommendationsPage.Row> rows = new ArrayList<>();
    for (ReportLists.Recommended one : kept.all()) {
      rows.add(
          new RecommendationsPage.Row(
              one.recipient(), one.words(), one.restsOn(), remarks.get(rows.size())));
    }
    return rows;
  }

  /// The rows in the order of their typed numbers; rows without any words are left out.
  private static List<RecommendationsPage.Row> typed(Map<String, String> sent) {
    record Numbered(double place, RecommendationsPage.Row row) {}
    List<Numbered> rows = new ArrayList<>();
    for (int number = 1; number <= MOST + EMPTY_ROWS; number++) {
      RecommendationsPage.Row row =
          new RecommendationsPage.Row(
              line(sent, "recipient-" + number),
              line(sent, "words-" + number),
              line(sent, "rests-" + number),
              List.of());
      if (!(row.recipient() + row.words() + row.restsOn()).isEmpty()) {
        rows.add(new Numbered(place(line(sent, "place-" + number), number), row));
      }
    }
    rows.sort(Comparator.comparingDouble(Numbered::place));
    return rows.stream().map(Numbered::row).toList();
  }

  private static double place(String typed, int otherwise) {
    return typed.matches("\\d{1,3}([.]\\d{1,3})?") ? Double.parseDouble(typed) : otherwise;
  }

  private static String line(Map<String, String> sent, String name) {
    return sent.getOrDefault(name, "").replaceAll("\\s+", " ").strip();
  }

  private static FormProblems problems(List<RecommendationsPage.Row> rows, Framework framework) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (rows.size() > MOST) {
      problems.put("recipient-1", "Enter at most %d recommendations".formatted(MOST));
    }
    for (int index = 0; index < rows.size(); index++) {
      RecommendationsPage.Row row = rows.get(index);
      int number = index + 1;
      if (row.recipient().isEmpty() || !TextLine.isOne(row.recipient(), 200)) {
        problems.put(
            "recipient-" + number,
            "Enter who should do recommendation %d, in at most 200 characters".formatted(number));
      }
      if (row.words().isEmpty() || !TextLine.isOne(row.words(), LONGEST)) {
        problems.put(
            "words-" + number,
            "Enter recommendation %d, in at most %d characters".formatted(number, LONGEST));
      }
      if (!TextLine.isOne(row.restsOn(), 200)) {
        problems.put(
            "rests-" + number,
            "Enter what recommendation %d rests on in at most 200 characters".formatted(number));
      }
      List<String> unknown = unknown(row.restsOn(), framework);
      if (!unknown.isEmpty()) {
        problems.put(
            "rests-" + number,
            "Enter standards and questions of the framework: it has no %s"
                .formatted(Listed.of(unknown)));
      }
    }
    return problems.isEmpty() ? FormProblems.NONE : new FormProblems(problems);
  }

  /// The numbers of findings that there are not; what else is typed are words.
  private static List<String> unknown(String restsOn, Framework framework) {
    return FINDING
        .matcher(restsOn)
        .results()
        .map(MatchResult::group)
        .filter(id ->
            framework.standard(id).isEmpty()
                && QuestionId.parse(id).flatMap(framework::question).isEmpty())
        .distinct()
        .toList();
  }

  private View page(
      String inspection,
      List<RecommendationsPage.Row> typed,
      int revision,
      FormProblems problems,
      HttpServletRequest request) {
    List<RecommendationsPage.Row> rows = new ArrayList<>(typed);
    for (int empty = 0; empty < EMPTY_ROWS; empty++) {
      rows.add(new RecommendationsPage.Row("", "", "", List.of()));
    }
    return Templates.page(
        "drafting/recommendations.jte",
        new RecommendationsPage(frames.of(inspection, request), rows, revision, problems));
  }
}
