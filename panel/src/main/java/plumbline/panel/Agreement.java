package plumbline.panel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// How a panel came to a decision.
public sealed interface Agreement {
  /// Everybody agreed who may vote.
  record Consensus() implements Agreement {}

  /// They voted; who is in neither set abstained.
  record Votes(Set<String> inFavour, Set<String> against) implements Agreement {
    public Votes {
      inFavour = Set.copyOf(inFavour);
      against = Set.copyOf(against);
    }
  }

  /// What speaks against it in a meeting.
  default List<Objection> objections(Meeting meeting) {
    return switch (this) {
      case Consensus() -> List.of();
      case Votes votes -> of(votes, meeting);
    };
  }

  private static List<Objection> of(Votes votes, Meeting meeting) {
    List<Objection> objections = new ArrayList<>();
    Set<String> voted = new LinkedHashSet<>(votes.inFavour());
    voted.addAll(votes.against());
    for (String member : voted) {
      String name = meeting.present().getOrDefault(member, "Somebody who is not at the meeting");
      if (meeting.interests().containsKey(member)) {
        objections.add(
            new Objection(
                "%s has an interest in this inspection (%s), and no vote"
                    .formatted(name, meeting.interests().get(member)),
                "leave this vote out"));
      } else if (!meeting.present().containsKey(member)) {
        objections.add(new Objection(name + " voted", "leave this vote out"));
      }
      if (votes.inFavour().contains(member) && votes.against().contains(member)) {
        objections.add(
            new Objection("%s voted twice".formatted(name), "keep one vote of each member"));
      }
    }
    if (!objections.isEmpty()) {
      return objections;
    }
    int inFavour = votes.inFavour().size();
    int against = votes.against().size();
    boolean castByChair = inFavour == against && votes.inFavour().contains(meeting.chair());
    if (inFavour <= against && !castByChair) {
      objections.add(
          new Objection(
              "%d voted for it and %d against: it is not carried".formatted(inFavour, against),
              "record what the panel did agree on; where votes are equal, the chair’s decides"));
    }
    return objections;
  }

  /// How it came about, in words.
  default String words() {
    return switch (this) {
      case Consensus() -> "by consensus";
      case Votes(var inFavour, var against) ->
          "by %d %s to %d"
              .formatted(inFavour.size(), inFavour.size() == 1 ? "vote" : "votes", against.size());
    };
  }
}
