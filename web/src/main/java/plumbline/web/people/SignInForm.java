package plumbline.web.people;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.Optional;
import plumbline.web.layout.FormProblems;

/// The form to sign in.
///
/// @param name as it was typed
/// @param then the page that was asked for, to go to afterwards
/// @param provider whom one may sign in with instead, where one is set up
public record SignInForm(
    String name, String then, Optional<String> provider, FormProblems problems) {

  public String providerAddress() {
    return "/sign-in/provider?then=" + URLEncoder.encode(then, UTF_8);
  }
}
