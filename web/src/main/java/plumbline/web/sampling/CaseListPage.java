package plumbline.web.sampling;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.Problem;
import plumbline.sampling.CaseListTemplate;
import plumbline.sampling.DateOrder;
import plumbline.sampling.Excluded;
import plumbline.sampling.ListCounts;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Where a service sends its case list: what came so far, what is wrong with the one just sent.
///
/// @param sent the lists that were kept, the latest first
/// @param understood what the latest says
/// @param drawnFrom the revision of the list that the sample was drawn from
/// @param dates how the sender said that dates are to be read
public record CaseListPage(
    WorkFrame frame,
    List<SentList> sent,
    Optional<ListCounts> understood,
    Optional<Integer> drawnFrom,
    CaseListTemplate template,
    String dates,
    Optional<Faulty> faulty,
    FormProblems problems) {
  private static final int MOST_LINES = 200;

  public CaseListPage {
    sent = List.copyOf(sent);
  }

  /// A list of which nothing was kept.
  public record Faulty(String fileName, List<Problem> problems) {
    public Faulty {
      problems = List.copyOf(problems);
    }

    public String mend(Problem problem) {
      return WebWords.of(problem.mend());
    }

    boolean asksForDates() {
      return problems.stream().anyMatch(one -> WebWords.asksForDates(one.mend()));
    }
  }

  public String address() {
    return frame.address() + "/case-list";
  }

  /// Asked only where the list itself does not show it, or where it was said before.
  public boolean asksForDates() {
    return faulty.filter(Faulty::asksForDates).isPresent()
        || SentList.dates(dates) != DateOrder.AS_WRITTEN;
  }

  public Map<String, String> dateOrders() {
    Map<String, String> orders = new LinkedHashMap<>();
    orders.put(SentList.code(DateOrder.AS_WRITTEN), "As the list itself shows");
    orders.put(SentList.code(DateOrder.DAY_FIRST), "Day first: 3 April 2026");
    orders.put(SentList.code(DateOrder.MONTH_FIRST), "Month first: 4 March 2026");
    return orders;
  }

  /// The first of the lines that can’t be sampled.
  public List<Excluded> leftOut() {
    return understood.stream()
        .flatMap(counts -> counts.leftOut().stream())
        .limit(MOST_LINES)
        .toList();
  }

  public int moreLeftOut() {
    return understood.map(counts -> Math.max(0, counts.leftOut().size() - MOST_LINES)).orElse(0);
  }

  public List<String> notes() {
    List<String> notes = new ArrayList<>();
    understood.ifPresent(counts -> counts.notes().forEach(note -> notes.add(WebWords.of(note))));
    return notes;
  }
}
