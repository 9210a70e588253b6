package plumbline.web.allocation;

import java.util.List;
import java.util.Map;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A person’s own conflicts of interest with the service of an inspection.
///
/// @param typed what was typed, by field, where it was refused
public record ConflictPage(
    WorkFrame frame,
    List<DeclaredConflict> conflicts,
    Map<String, String> typed,
    FormProblems problems) {
  public ConflictPage {
    conflicts = List.copyOf(conflicts);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address() + "/conflict";
  }

  public String service() {
    return frame.inspection().service().name();
  }

  public boolean hasCurrent() {
    return conflicts.stream().anyMatch(DeclaredConflict::isCurrent);
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }
}
