package plumbline.web.people;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.web.layout.FormProblems;

/// @param link to choose a password, shown once
/// @param self whether the administrator looks at the own account
public record PersonPage(
    Account account,
    List<GivenRole> roles,
    Optional<String> link,
    boolean self,
    Map<String, String> typed,
    FormProblems problems) {}
