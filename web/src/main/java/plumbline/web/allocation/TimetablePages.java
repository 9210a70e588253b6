package plumbline.web.allocation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// Who interviews whom, day by day.
@Controller
class TimetablePages {
  private final WorkFrames frames;
  private final Boards boards;

  TimetablePages(WorkFrames frames, Boards boards) {
    this.frames = frames;
    this.boards = boards;
  }

  /// @param person an account or the code of a case manager; whoever is none has no interviews
  @GetMapping("/work/{inspection}/timetable")
  @Needs(Deed.READ_ALLOCATION)
  View timetable(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    return Templates.page(
        "allocation/timetable.jte",
        TimetablePage.of(frame, boards.of(frame.inspection()), person.strip()));
  }
}
