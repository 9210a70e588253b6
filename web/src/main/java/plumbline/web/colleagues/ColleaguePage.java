package plumbline.web.colleagues;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.InspectionType;
import plumbline.framework.Question;
import plumbline.framework.Standard;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// What the lead inspector does about one colleague inspector.
///
/// @param shareables all that can be shared in the inspection, and what cannot now
/// @param shares also those that ended
/// @param typed what was typed, where it was refused
public record ColleaguePage(
    WorkFrame frame,
    Framework framework,
    Colleague colleague,
    List<Shareable> shareables,
    List<Sharing> shares,
    List<Enquiry> enquiries,
    Typed typed,
    FormProblems problems) {
  /// What stands for an inspectorate that the framework does not name.
  static final String OTHER = "other";

  public ColleaguePage {
    shareables = List.copyOf(shareables);
    shares = List.copyOf(shares);
    enquiries = List.copyOf(enquiries);
  }

  /// What was typed into one of the forms: single values by their fields, and what was ticked.
  public record Typed(Map<String, String> values, List<String> ticked) {
    static final Typed NOTHING = new Typed(Map.of(), List.of());

    public Typed {
      values = Map.copyOf(values);
      ticked = List.copyOf(ticked);
    }

    public String at(String field) {
      return values.getOrDefault(field, "");
    }
  }

  public String address() {
    return "%s/colleagues/%s".formatted(frame.address(), colleague.id());
  }

  /// Who can join such an inspection, as the framework has it.
  static List<String> partners(WorkFrame frame, Framework framework) {
    return framework.inspectionTypes().stream()
        .filter(type -> type.id().equals(frame.inspection().type()))
        .map(InspectionType::partners)
        .findFirst()
        .orElse(List.of());
  }

  public Map<String, String> agencies() {
    Map<String, String> agencies = new LinkedHashMap<>();
    agencies.put("", "Choose an inspectorate");
    partners(frame, framework).forEach(partner -> agencies.put(partner, capital(partner)));
    agencies.put(OTHER, "Another");
    return agencies;
  }

  private static String capital(String words) {
    return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
  }

  /// What stands in the field: what was typed, or what holds.
  public String agency() {
    if (typed.values().containsKey("agency")) {
      return typed.at("agency");
    }
    return colleague
        .agency()
        .map(said -> partners(frame, framework).contains(said) ? said : OTHER)
        .orElse("");
  }

  public String otherAgency() {
    if (typed.values().containsKey("agency")) {
      return typed.at("other");
    }
    return agency().equals(OTHER) ? colleague.agency().orElse("") : "";
  }

  public List<Sharing> holding() {
    return shares.stream().filter(Sharing::holds).toList();
  }

  public List<Sharing> ended() {
    return shares.stream().filter(share -> !share.holds()).toList();
  }

  private Optional<Shareable> shareable(What what) {
    return shareables.stream().filter(one -> one.what().equals(what)).findFirst();
  }

  public String name(What what) {
    return shareable(what).map(Shareable::name).orElseThrow();
  }

  public String about(What what) {
    return shareable(what).map(Shareable::about).orElseThrow();
  }

  public String hindrance(What what) {
    return shareable(what).map(Shareable::hindrance).orElseThrow();
  }

  private boolean isShared(Shareable one) {
    return holding().stream().anyMatch(share -> share.what().equals(one.what()));
  }

  /// What can be shared and is not yet.
  public List<Shareable> toShare() {
    return shareables.stream().filter(one -> one.isOpen() && !isShared(one)).toList();
  }

  /// The cases that cannot be shared before their two readers are done.
  public List<Shareable> waiting() {
    return shareables.stream()
        .filter(one -> one.what() instanceof What.Case && !one.isOpen() && !isShared(one))
        .toList();
  }

  /// What a line of enquiry can be about: a case that is shared, or a key question.
  public Map<String, String> subjects() {
    Map<String, String> subjects = new LinkedHashMap<>();
    subjects.put("", "Choose a case or a key question");
    shareables.stream()
        .filter(one -> one.what() instanceof What.Case && one.isOpen() && isShared(one))
        .forEach(
            one -> subjects.put(one.what().code(), "%s, %s".formatted(one.name(), one.about())));
    for (Standard standard : framework.standards()) {
      for (Question question : standard.questions()) {
        subjects.put(
            new Enquiry.About.OfQuestion(question.id()).code(),
            "%s %s".formatted(question.id().value(), question.text().english()));
      }
    }
    return subjects;
  }
}
