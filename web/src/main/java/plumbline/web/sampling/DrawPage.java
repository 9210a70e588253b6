package plumbline.web.sampling;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;
import plumbline.sampling.SamplePage;
import plumbline.web.access.Deed;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A draw that is not locked: what is asked of it, and what it would give.
///
/// @param list from which it is drawn; empty where none has come
/// @param typed by field
/// @param revision the one that the draw would get
public record DrawPage(
    WorkFrame frame,
    Framework framework,
    Optional<SentList> list,
    Map<String, String> typed,
    int revision,
    Optional<SamplePage> preview,
    FormProblems problems) {
  public DrawPage {
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/sample";
  }

  public boolean mayDraw() {
    return frame.may(Deed.DRAW_SAMPLE);
  }

  /// Whether cases of an earlier draw give way to it.
  public boolean isAgain() {
    return revision > 1;
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// The day of the announcement, until another phrase is agreed.
  public String phrase() {
    return typed.getOrDefault("phrase", frame.inspection().announced().toString());
  }

  public List<Sampling.Window> windows() {
    return DrawForm.windows(framework);
  }

  public String domain(String code) {
    return framework
        .facts()
        .find("domain", code)
        .map(FactCodes.Code::name)
        .map(name -> name.english())
        .orElse(code);
  }

  public int usualCap() {
    return framework.sampling().map(Sampling::perCaseManager).orElse(0);
  }

  public boolean hasOwnWindows() {
    return windows().stream()
        .anyMatch(window ->
            !typed("from-" + window.domain()).isEmpty()
                || !typed("to-" + window.domain()).isEmpty());
  }

  public List<String> notes() {
    return preview.stream()
        .flatMap(sheet -> sheet.sample().notes().stream())
        .map(WebWords::of)
        .toList();
  }

  /// What is sent along with the lock, so that it is this draw that is locked.
  public List<Map.Entry<String, String>> asked() {
    return typed.entrySet().stream()
        .filter(one -> !one.getKey().equals("reason"))
        .sorted(Map.Entry.comparingByKey())
        .toList();
  }
}
