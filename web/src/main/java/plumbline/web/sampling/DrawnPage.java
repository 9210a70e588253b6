package plumbline.web.sampling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.sampling.SamplePage;
import plumbline.web.access.Deed;
import plumbline.web.cases.SampledCase;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The sample that was locked, its cases now, and its proof.
///
/// @param draws every one that was locked, the latest first
/// @param list from which the latest was drawn
/// @param cases all that were ever in the sample
/// @param workedOn whether the cases are being worked on, so that it can’t be drawn again
/// @param typed by field, where a form was refused
public record DrawnPage(
    WorkFrame frame,
    List<LockedDraw> draws,
    SentList list,
    SamplePage sheet,
    List<SampledCase> cases,
    boolean workedOn,
    Map<String, String> typed,
    FormProblems problems) {
  public DrawnPage {
    draws = List.copyOf(draws);
    cases = List.copyOf(cases);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/sample";
  }

  public LockedDraw draw() {
    return draws.getFirst();
  }

  public boolean mayDraw() {
    return frame.may(Deed.DRAW_SAMPLE);
  }

  public boolean mayReadCases() {
    return frame.may(Deed.READ_CASES);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// Whether a drawn case was withdrawn, and no other was left to take its place.
  public boolean isOneFewer() {
    return sheet.sample().selected().stream()
        .anyMatch(drawn ->
            cases.stream()
                .noneMatch(one ->
                    one.isInspected()
                        && one.ref().equals(drawn.ref())
                        && one.facts().domain().equals(Optional.of(drawn.domain()))));
  }

  public String command() {
    return RepeatCommand.of(sheet.sample(), draw().phrase());
  }

  public List<String> notes() {
    return sheet.sample().notes().stream().map(WebWords::of).toList();
  }

  public String domain(SampledCase one) {
    return one.facts().domain().map(sheet.sample()::domain).orElse("");
  }

  /// The cases that can be replaced, by number.
  public Map<String, String> replaceable() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "Choose a case");
    cases.stream()
        .filter(SampledCase::isInspected)
        .forEach(one ->
            choices.put(
                Integer.toString(one.number()),
                "%d: %s, %s".formatted(one.number(), one.ref(), domain(one))));
    return choices;
  }
}
