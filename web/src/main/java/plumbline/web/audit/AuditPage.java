package plumbline.web.audit;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import plumbline.web.access.CaseAccess;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.WorkFrame;

/// A page of the record, the latest first.
///
/// @param people who appears in it, by account
/// @param number as it was typed
/// @param person as it was chosen
/// @param older whether there are earlier ones
/// @param latest whether it is the first page
public record AuditPage(
    WorkFrame frame,
    List<CaseAccess> accesses,
    Map<UUID, String> people,
    String number,
    String person,
    boolean older,
    boolean latest,
    FormProblems problems) {
  public AuditPage {
    accesses = List.copyOf(accesses);
    people = new LinkedHashMap<>(people);
  }

  public String address() {
    return frame.address() + "/audit";
  }

  /// To be put behind an address: what is looked for.
  public String query() {
    return problems.any() ? "?case=&person=" : "?case=%s&person=%s".formatted(number, person);
  }

  public String olderAddress() {
    return address() + query() + "&before=" + accesses.getLast().id();
  }

  public Map<String, String> choices() {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", "Everybody");
    people.forEach((id, name) -> choices.put(id.toString(), name));
    return choices;
  }

  public String time(Instant at) {
    return LondonTime.secondInTables(at);
  }
}
