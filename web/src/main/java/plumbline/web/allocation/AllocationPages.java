package plumbline.web.allocation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.planning.Allocation;
import plumbline.planning.Proposal;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.cases.Assignments;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The board on which the cases of an inspection are shared out.
@Controller
@RequestMapping("/work/{inspection}/allocation")
class AllocationPages {
  private static final String BOARD = "allocation/board.jte";

  private final WorkFrames frames;
  private final Boards boards;
  private final Assignments assignments;

  /// A search takes all of a processor for seconds: one after the other.
  private final ReentrantLock searching = new ReentrantLock();

  AllocationPages(WorkFrames frames, Boards boards, Assignments assignments) {
    this.frames = frames;
    this.boards = boards;
    this.assignments = assignments;
  }

  @GetMapping
  @Needs(Deed.READ_ALLOCATION)
  View board(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String saved,
      HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return page(
        frame,
        SentBoard.untouched(boards.of(frame.inspection())),
        FormProblems.NONE,
        Map.of(),
        Optional.empty(),
        new Done(BoardPage.saved(saved), 0));
  }

  /// What was saved.
  ///
  /// @param words where all was; empty where nothing was asked for
  /// @param besidesRefused how many changes where others were refused
  private record Done(String words, int besidesRefused) {
    static final Done NOTHING = new Done("", 0);
  }

  /// Stores what somebody changed, but for the rows that somebody else changed meanwhile.
  @PostMapping
  @Needs(Deed.ALLOCATE_CASES)
  View save(
      @PathVariable String inspection,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    SentBoard sent = SentBoard.read(boards.of(frame.inspection()), typed);
    if (sent.problems().any()) {
      return refused(frame, sent, typed, response);
    }
    UUID by = Visitor.of(request).signedIn().id();
    boolean all = boards.store(inspection, sent, typed.getOrDefault("reason", "").strip(), by);
    if (all) {
      int rows = sent.rowsToStore().size() + sent.capacitiesToStore().size();
      return new Redirect("/work/" + inspection + "/allocation?saved=" + rows);
    }
    // Read anew: a row may also have been taken since it was read above.
    SentBoard now = SentBoard.read(boards.of(frame.inspection()), typed);
    response.setStatus(HttpStatus.CONFLICT.value());
    return page(
        frame,
        now,
        overtaken(now),
        typed,
        Optional.empty(),
        new Done("", sent.rowsToStore().size() - overtakenSince(sent, now)));
  }

  /// Fills the board in; nothing is stored.
  @PostMapping("/propose")
  @Needs(Deed.ALLOCATE_CASES)
  View propose(
      @PathVariable String inspection,
      @RequestParam Map<String, String> typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    WorkFrame frame = frames.of(inspection, request);
    Board board = boards.of(frame.inspection());
    SentBoard sent = SentBoard.read(board, typed);
    if (sent.unreadable()) {
      return refused(frame, sent, typed, response);
    }
    Proposal proposal = search(sent);
    Map<String, String> filled = new LinkedHashMap<>(sent.filledIn(proposal.assignments()));
    filled.put("reason", typed.getOrDefault("reason", ""));
    List<String> unmet = new ArrayList<>(sent.replaced());
    unmet.addAll(board.named(proposal.unmet()));
    return page(
        frame,
        SentBoard.read(board, filled),
        FormProblems.NONE,
        filled,
        Optional.of(unmet),
        Done.NOTHING);
  }

  private Proposal search(SentBoard sent) {
    searching.lock();
    try {
      return Allocation.propose(sent.request());
    } finally {
      searching.unlock();
    }
  }

  @GetMapping("/history")
  @Needs(Deed.READ_ALLOCATION)
  View history(@PathVariable String inspection, HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return Templates.page(
        "allocation/history.jte",
        HistoryPage.of(frame, boards.of(frame.inspection()), assignments.history(inspection)));
  }

  /// How many rows that were to be stored somebody took between the reading and the storing.
  private static int overtakenSince(SentBoard sent, SentBoard now) {
    return Math.toIntExact(
        sent.rowsToStore().keySet().stream().filter(now.overtaken()::contains).count());
  }

  private static FormProblems overtaken(SentBoard now) {
    Map<String, String> problems = new LinkedHashMap<>();
    for (BoardCase about : now.board().cases()) {
      if (now.overtaken().contains(about.number())) {
        problems.put(
            SentBoard.reader(about.number()),
            "%s changed case %d while you did, and yours was not saved: look at both, and save again if yours is right"
                .formatted(about.storedBy(), about.number()));
      }
    }
    for (BoardReader reader : now.board().readers()) {
      if (now.overtakenCapacities().contains(reader.id())) {
        problems.put(
            SentBoard.capacity(reader.id()),
            "Somebody changed how much %s can take to %d while you did: save again if yours is right"
                .formatted(reader.name(), now.board().capacity(reader)));
      }
    }
    return new FormProblems(problems);
  }

  private static View refused(
      WorkFrame frame, SentBoard sent, Map<String, String> typed, HttpServletResponse response) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(frame, sent, sent.problems(), typed, Optional.empty(), Done.NOTHING);
  }

  private static View page(
      WorkFrame frame,
      SentBoard sent,
      FormProblems problems,
      Map<String, String> typed,
      Optional<List<String>> proposal,
      Done done) {
    return Templates.page(
        BOARD,
        BoardPage.of(frame, sent, problems, typed, proposal, done.words(), done.besidesRefused()));
  }
}
