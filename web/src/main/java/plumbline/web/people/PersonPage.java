package plumbline.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.layout.FormProblems;

/// @param link to choose a password, shown once
/// @param inspections in which a role can be given: their names by id
/// @param services the same
/// @param self whether the administrator looks at the own account
public record PersonPage(
    Account account,
    List<GivenRole> roles,
    Optional<String> link,
    Map<String, String> inspections,
    Map<String, String> services,
    boolean self,
    Map<String, String> typed,
    FormProblems problems) {}
