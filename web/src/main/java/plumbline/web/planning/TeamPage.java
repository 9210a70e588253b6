package plumbline.web.planning;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import plumbline.web.access.Role;
import plumbline.web.layout.FormProblems;
import plumbline.web.people.Teams;

/// Who works on an inspection.
///
/// @param typed what was typed, by field, where it was refused
public record TeamPage(
    WorkFrame frame, List<Teams.Member> members, Map<String, String> typed, FormProblems problems) {
  public TeamPage {
    members = List.copyOf(members);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return frame.address();
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "");
  }

  /// The roles that there are in an inspection.
  public List<Role> roles() {
    return Arrays.stream(Role.values())
        .filter(role -> role.reach() == Role.Reach.INSPECTION)
        .toList();
  }
}
