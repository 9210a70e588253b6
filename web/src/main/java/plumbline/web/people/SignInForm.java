package plumbline.web.people;

import plumbline.web.layout.FormProblems;

/// @param name as it was typed
/// @param then the page that was asked for, to go to afterwards The form to sign in.
public record SignInForm(String name, String then, FormProblems problems) {}
