package plumbline.web.drafting;

import java.util.List;

/// Something that is looked at before a report is signed off. Every room may have its own; the page
/// of publication shows the points of all.
public interface Checkpoint {

  /// @param what it is, as a line of a list: ‘Ratings confirmed by the panel’
  /// @param isMet whether it stands in the way no more
  /// @param detail how it stands, and how to mend it
  /// @param address where to mend it
  record Point(String what, boolean isMet, String detail, String address) {}

  List<Point> points(String inspection, DraftEdition draft);
}
