package plumbline.web.people;

import plumbline.web.layout.FormProblems;

/// @param first whether this makes the first account
/// @param signInName as typed, or that of the account
public record WelcomeForm(
    String token, boolean first, String name, String signInName, FormProblems problems) {}
