package plumbline.web.publication;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// Where the publication of a report stands, and what can be done next.
///
/// @param points everything that is looked at before the report is signed off
/// @param draft the report as it would be signed off now
/// @param changed the number of the latest edition where it no longer says what the evidence says
/// @param due when the latest edition is released, in words; empty where no time is set
/// @param history every plan of a release, the latest first
/// @param published whether an edition can be read by everybody
/// @param isSignatory whether the visitor signs off
/// @param typed into a form that was refused
public record PublicationPage(
    WorkFrame frame,
    List<Checkpoint.Point> points,
    Draft draft,
    List<Edition> editions,
    Optional<Integer> changed,
    Optional<String> due,
    List<Plan> history,
    int revision,
    boolean published,
    boolean isSignatory,
    Map<String, String> typed,
    FormProblems problems) {

  /// @param number that the next edition gets
  /// @param needsNote whether the public must be told what was corrected
  public record Draft(int number, String hash, String evidence, boolean needsNote) {}

  /// @param isReleased whether it was, also where it was withdrawn since
  /// @param address where it is read
  public record Edition(
      int number,
      String at,
      String by,
      String hash,
      String state,
      boolean isReleased,
      String address,
      String note) {}

  /// @param due in words; empty where the plan was given up
  public record Plan(int number, String due, String at, String by) {}

  public boolean isSelfAudit() {
    return frame.inspection().isSelfAudit();
  }

  public boolean isMet() {
    return points.stream().allMatch(Checkpoint.Point::isMet);
  }

  public String selfAudit() {
    return Publishing.SELF_AUDIT;
  }

  public String address() {
    return frame.address() + "/publication";
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// The latest edition, where it waits for its release.
  public Optional<Edition> waiting() {
    return editions.stream().findFirst().filter(edition -> !edition.isReleased());
  }

  /// The latest that was released.
  public Optional<Edition> released() {
    return editions.stream().filter(Edition::isReleased).findFirst();
  }
}
