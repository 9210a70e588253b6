package plumbline.web.people;

import plumbline.web.layout.FormProblems;

/// The form to sign in.
///
/// @param name as it was typed
/// @param then the page that was asked for, to go to afterwards
public record SignInForm(String name, String then, FormProblems problems) {}
