package plumbline.panel;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A meeting of the panel: who is there, and who of them has an interest in the inspection. Whoever
/// has one neither votes nor counts to the quorum.
///
/// @param chair the id of one of the members
/// @param quorum how many members without an interest must be there
/// @param present the members who are there: their names by their ids
/// @param interests what interest a member has, by the member’s id; also of members who are not
///   there
public record Meeting(
    String chair, int quorum, Map<String, String> present, Map<String, String> interests) {
  /// How many there must be, unless the chair says more: so that a vote has a majority.
  public static final int LEAST_QUORUM = 2;

  /// What is usual. No report states one: our setting.
  public static final int USUAL_QUORUM = 3;

  public Meeting {
    present = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(present));
    interests = Map.copyOf(interests);
  }

  /// Who may vote: those who are there and have no interest.
  public Map<String, String> voters() {
    Map<String, String> voters = new LinkedHashMap<>(present);
    voters.keySet().removeAll(interests.keySet());
    return voters;
  }

  public boolean isChair(String member) {
    return chair.equals(member);
  }

  /// What keeps the meeting from deciding anything.
  public List<Objection> objections() {
    List<Objection> objections = new ArrayList<>();
    if (!present.containsKey(chair)) {
      objections.add(new Objection("The chair is not at the meeting", "choose another chair"));
    }
    Optional.ofNullable(interests.get(chair))
        .ifPresent(interest ->
            objections.add(
                new Objection(
                    "The chair has an interest in this inspection (%s)".formatted(interest),
                    "choose another chair")));
    if (quorum < LEAST_QUORUM) {
      objections.add(
          new Objection(
              "A quorum of %d is no panel".formatted(quorum),
              "set a quorum of at least %d".formatted(LEAST_QUORUM)));
    }
    int voters = voters().size();
    if (voters < quorum) {
      objections.add(
          new Objection(
              "The meeting has no quorum: %d of its members may vote, and %d must"
                  .formatted(voters, quorum),
              "wait for more members without an interest"));
    }
    return objections;
  }
}
