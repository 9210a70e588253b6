package plumbline.web.people;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import plumbline.web.layout.FormProblems;

/// @param typed what was typed into the form for a new account
public record PeopleList(
    List<Account> accounts,
    Map<UUID, List<GivenRole>> roles,
    Map<String, String> typed,
    FormProblems problems) {}
