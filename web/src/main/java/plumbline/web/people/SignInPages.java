package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// Signing in and out.
@Controller
class SignInPages {
  private final SigningIn signingIn;
  private final SignIns signIns;
  private final Optional<String> provider;

  SignInPages(SigningIn signingIn, SignIns signIns, Optional<Provider> provider) {
    this.signingIn = signingIn;
    this.signIns = signIns;
    this.provider = provider.map(Provider::name);
  }

  @GetMapping("/sign-in")
  @Needs(Deed.SIGN_IN)
  View form(@RequestParam(defaultValue = "") String then) {
    return page(new SignInForm("", then, provider, FormProblems.NONE));
  }

  @PostMapping("/sign-in")
  @Needs(Deed.SIGN_IN)
  View signIn(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String then,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (signingIn.with(name, password, request, response)) {
      case SIGNED_IN -> new Redirect(ours(then));
      case WRONG ->
          refused(
              response,
              HttpStatus.UNPROCESSABLE_CONTENT,
              new SignInForm(
                  name,
                  then,
                  provider,
                  FormProblems.of(
                      "name", "Check your e-mail address and password, one of them is wrong")));
      case TOO_MANY_TRIES ->
          refused(
              response,
              HttpStatus.TOO_MANY_REQUESTS,
              new SignInForm(
                  name,
                  then,
                  provider,
                  FormProblems.of(
                      "name",
                      "There were too many tries: wait a quarter of an hour, then try again")));
    };
  }

  @PostMapping("/sign-out")
  @Needs(Deed.USE_OWN_ACCOUNT)
  View signOut(HttpServletRequest request, HttpServletResponse response) {
    signIns.end(request, response);
    // Nothing that was shown stays in the browser for whoever uses it next.
    response.setHeader("Clear-Site-Data", "\"cache\"");
    return new Redirect("/");
  }

  /// Only an address of ours: nobody is led elsewhere by a link to our sign-in.
  static String ours(String then) {
    boolean local = then.matches("/[\\x21-\\x7e&&[^\\\\]]{0,999}") && !then.startsWith("//");
    return local ? then : "/work";
  }

  private static View refused(HttpServletResponse response, HttpStatus status, SignInForm form) {
    response.setStatus(status.value());
    return page(form);
  }

  private static View page(SignInForm form) {
    return Templates.page("people/sign-in.jte", form);
  }
}
