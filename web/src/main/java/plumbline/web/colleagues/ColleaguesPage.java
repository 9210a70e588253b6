package plumbline.web.colleagues;

import java.util.List;
import java.util.stream.Collectors;
import plumbline.web.planning.WorkFrame;

/// The colleague inspectors of a joint inspection, for its lead.
public record ColleaguesPage(WorkFrame frame, List<Line> lines, List<TookPart> tookPart) {
  public ColleaguesPage {
    lines = List.copyOf(lines);
    tookPart = List.copyOf(tookPart);
  }

  /// @param shared how many things are shared with the colleague
  /// @param enquiries without those that were withdrawn
  public record Line(Colleague colleague, int shared, List<Enquiry> enquiries) {
    public Line {
      enquiries = List.copyOf(enquiries);
    }

    public long answered() {
      return enquiries.stream().filter(one -> !one.answers().isEmpty()).count();
    }
  }

  public String address(Colleague colleague) {
    return "%s/colleagues/%s".formatted(frame.address(), colleague.id());
  }

  /// `health (1 colleague), police (2 colleagues)`.
  public String whoTookPart() {
    return tookPart.stream().map(TookPart::toString).collect(Collectors.joining(", "));
  }
}
