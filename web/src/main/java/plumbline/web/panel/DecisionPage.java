package plumbline.web.panel;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.framework.Rating;
import plumbline.panel.Meeting;
import plumbline.panel.Outcome;
import plumbline.rating.DiscretionTest.Direction;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// One standard before the panel: what is proposed and why, and the form of its decision.
///
/// @param plea the lead inspector’s case for discretion; empty where none was made
/// @param scale the ratings that a move can name
/// @param ticked the boxes that were ticked where the form was refused
public record DecisionPage(
    WorkFrame frame,
    Outcome.OfStandard about,
    Content section,
    String plea,
    List<Rating> scale,
    Optional<Meeting> meeting,
    boolean isChair,
    Optional<String> confirmed,
    int revision,
    Map<String, String> typed,
    Set<String> ticked,
    FormProblems problems) {
  public DecisionPage {
    typed = Map.copyOf(typed);
    ticked = Set.copyOf(ticked);
  }

  public String address() {
    return frame.address() + "/panel";
  }

  public String name() {
    return about.standard().standard().toString();
  }

  public boolean fromCases() {
    return about.standard().standard().isJudgedFromCases();
  }

  public String proposed() {
    return about.standard().rating().map(Rating::name).orElse("");
  }

  public String decided() {
    return about.decided().map(one -> one.words(about.standard())).orElse("");
  }

  public List<String> up() {
    return Pack.tests(about.standard(), Direction.UP);
  }

  public List<String> down() {
    return Pack.tests(about.standard(), Direction.DOWN);
  }

  /// The tests on which a move can rest, by their ids.
  public Map<String, String> grounds() {
    Map<String, String> grounds = new LinkedHashMap<>();
    about
        .standard()
        .tests()
        .forEach(test -> grounds.put(test.test().id(), test.test().name().english()));
    return grounds;
  }

  public Map<String, String> ratings() {
    Map<String, String> ratings = new LinkedHashMap<>();
    ratings.put("", "Choose a rating");
    scale.reversed().stream()
        .filter(rating -> !rating.name().equals(proposed()))
        .forEach(rating -> ratings.put(rating.name(), rating.name()));
    return ratings;
  }

  public Map<String, String> votes() {
    Map<String, String> votes = new LinkedHashMap<>();
    votes.put("", "Abstains");
    votes.put("for", "For");
    votes.put("against", "Against");
    return votes;
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
