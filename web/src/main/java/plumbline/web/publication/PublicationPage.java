package plumbline.web.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;
import plumbline.web.subscribers.Subscribers;

/// Where the publication of a report stands, and what can be done next.
///
/// @param points everything that is looked at before the report is signed off
/// @param draft the report as it would be signed off now
/// @param changed the number of the latest edition where it no longer says what the evidence says
/// @param due when the latest edition is released, in words; empty where no time is set
/// @param history every plan of a release, the latest first
/// @param published whether an edition can be read by everybody
/// @param isSignatory whether the visitor signs off
/// @param told how many subscribers were told by e-mail, the latest first
/// @param notes what the public is told, for who may put it in other words
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
    List<Told> told,
    List<Note> notes,
    Map<String, String> typed,
    FormProblems problems) {

  /// @param number that the next edition gets
  /// @param needsNote whether the public must be told what was corrected
  /// @param isNew whether it says anything that the latest edition does not, or that is withdrawn
  public record Draft(int number, String hash, String evidence, boolean needsNote, boolean isNew) {}

  /// A note for the public.
  ///
  /// @param what it tells of
  /// @param revision that other words would get
  public record Note(
      int number, String about, String field, String what, String words, int revision) {
    static Note of(PublicNotes.Note note) {
      return new Note(
          note.number(),
          note.about().name(),
          field(note.number(), note.about()),
          note.what(),
          note.words(),
          note.revision() + 1);
    }

    static String field(int number, PublicNotes.About about) {
      return "note-%d-%s".formatted(number, about.code());
    }
  }

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

  /// @param what happened to the edition
  /// @param how many were told, and are not yet
  public record Told(String what, String how) {
    static Told of(Subscribers.Told counted) {
      List<String> more = new ArrayList<>();
      if (counted.waiting() > 0) {
        more.add("%d to go".formatted(counted.waiting()));
      }
      if (counted.failed() > 0) {
        more.add("%d that the mail server would not take".formatted(counted.failed()));
      }
      String told =
          counted.told() == 1 ? "1 e-mail sent" : "%d e-mails sent".formatted(counted.told());
      more.addFirst(told);
      String what =
          switch (counted.kind()) {
            case PUBLISHED -> "published";
            case CORRECTED -> "published as a correction";
            case WITHDRAWN -> "withdrawn";
          };
      return new Told("Edition %d %s".formatted(counted.number(), what), String.join(", ", more));
    }
  }

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
