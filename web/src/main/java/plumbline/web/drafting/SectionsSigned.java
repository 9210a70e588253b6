package plumbline.web.drafting;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import plumbline.document.Listed;
import plumbline.drafting.Remark;
import plumbline.drafting.Reviewed;

/// The report is signed off when each section that somebody wrote is, with no figure that differs.
@Component
class SectionsSigned implements Checkpoint {
  private final Drafts drafts;
  private final Comments comments;

  SectionsSigned(Drafts drafts, Comments comments) {
    this.drafts = drafts;
    this.comments = comments;
  }

  @Override
  public List<Point> points(String inspection, DraftEdition edition) {
    Draft draft = drafts.reviewed(inspection);
    String address = "/work/%s/report".formatted(inspection);
    List<Reviewed> written = draft.sections().stream().filter(Reviewed::isWritten).toList();
    long signed = written.stream().filter(one -> draft.state(one) == SectionState.SIGNED).count();
    long open = comments.of(inspection).stream().filter(one -> one.settled().isEmpty()).count();
    return List.of(
        new Point(
            "Every written section signed off",
            signed == written.size(),
            written.isEmpty()
                ? "Nobody wrote a section: the report says what follows from the figures."
                : "%d of %d are.".formatted(signed, written.size()),
            address),
        standing(
            "No figure differs from the evidence", written, Remark.Kind.FIGURE_DIFFERS, address),
        recommended(drafts.recommended(draft), address + "/recommendations"),
        standing(
            "Every typed figure is explained by the evidence or a note",
            written,
            Remark.Kind.FIGURE_NOT_EXPLAINED,
            address),
        standing("Every figure could be checked", written, Remark.Kind.FIGURE_UNCHECKED, address),
        standing("Every placed figure is known", written, Remark.Kind.FIGURE_UNKNOWN, address),
        standing(
            "Every placed figure stands in the text",
            written,
            Remark.Kind.FIGURE_MISPLACED,
            address),
        standing(
            "No words of a section could point to a child", written, Remark.Kind.PRIVATE, address),
        elsewhere(drafts.elsewhere(inspection, draft), address),
        new Point(
            "Comments and suggestions settled",
            open == 0,
            open == 0 ? "None is open." : "%d are open.".formatted(open),
            address));
  }

  private static Point elsewhere(List<Remark> remarks, String address) {
    return new Point(
        "No recommendation, reason or source could point to a child",
        remarks.isEmpty(),
        remarks.isEmpty()
            ? "None is left."
            : "Look at: %s. A changed name goes on the list of changed names."
                .formatted(
                    Listed.of(
                        remarks.stream().map(one -> "‘" + one.words() + "’").distinct().toList())),
        address);
  }

  private static Point recommended(List<List<Remark>> remarks, String address) {
    List<String> differing = new ArrayList<>();
    for (int at = 0; at < remarks.size(); at++) {
      for (Remark remark : remarks.get(at)) {
        if (remark.kind() == Remark.Kind.FIGURE_DIFFERS) {
          differing.add("‘%s’ in recommendation %d".formatted(remark.words(), at + 1));
        }
      }
    }
    long unexplained =
        remarks.stream()
            .flatMap(List::stream)
            .filter(one -> one.kind() == Remark.Kind.FIGURE_NOT_EXPLAINED)
            .count();
    return new Point(
        "No figure or rating of a recommendation differs from the evidence",
        differing.isEmpty(),
        differing.isEmpty()
            ? switch ((int) unexplained) {
              case 0 -> "None is left.";
              case 1 -> "None is left. The evidence does not tell one figure: read it again.";
              default ->
                  "None is left. The evidence does not tell %d figures: read them again."
                      .formatted(unexplained);
            }
            : "Look at: %s.".formatted(Listed.of(differing)),
        address);
  }

  private static Point standing(
      String what, List<Reviewed> written, Remark.Kind kind, String address) {
    List<String> where =
        written.stream()
            .filter(section -> section.remarks().stream().anyMatch(one -> one.kind() == kind))
            .map(Reviewed::title)
            .toList();
    return new Point(
        what,
        where.isEmpty(),
        where.isEmpty() ? "None is left." : "Look at: " + String.join("; ", where) + ".",
        address);
  }
}
