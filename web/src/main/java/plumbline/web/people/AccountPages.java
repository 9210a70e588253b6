package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// A person's own account: roles, password, where one is signed in.
@Controller
@RequestMapping("/account")
@Needs(Deed.USE_OWN_ACCOUNT)
class AccountPages {
  private final Accounts accounts;
  private final Roles roles;
  private final Passwords passwords;
  private final SignIns signIns;
  private final Tries tries;

  AccountPages(Accounts accounts, Roles roles, Passwords passwords, SignIns signIns, Tries tries) {
    this.accounts = accounts;
    this.roles = roles;
    this.passwords = passwords;
    this.signIns = signIns;
    this.tries = tries;
  }

  @GetMapping
  View account(@RequestParam Optional<String> changed, HttpServletRequest request) {
    return page(own(request), changed.isPresent(), FormProblems.NONE);
  }

  @PostMapping("/password")
  View password(
      @RequestParam(defaultValue = "") String current,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account account = own(request);
    if (!tries.mayTry(
        new SignInName(account.signInName()),
        String.valueOf(request.getRemoteAddr()),
        Optional.of("own " + account.id()))) {
      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
      return page(
          account,
          false,
          FormProblems.of(
              "current", "There were too many tries: wait a quarter of an hour, then try again"));
    }
    boolean right =
        accounts
            .passwordHash(new SignInName(account.signInName()))
            .filter(
                hash -> current.length() <= Passwords.LONGEST && passwords.matches(current, hash))
            .isPresent();
    Optional<FormProblems> problems =
        right
            ? Passwords.problem(password, account).map(it -> FormProblems.of("password", it))
            : Optional.of(FormProblems.of("current", "Enter the password that you have now"));
    if (problems.isPresent()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(account, false, problems.get());
    }
    accounts.setPassword(account.id(), passwords.encode(password), "Password changed");
    signIns.begin(account.id(), request, response);
    return new Redirect("/account?changed");
  }

  @PostMapping("/sign-out-everywhere")
  View signOutEverywhere(HttpServletRequest request, HttpServletResponse response) {
    accounts.signOutEverywhere(own(request).id());
    signIns.end(request, response);
    return new Redirect("/");
  }

  private Account own(HttpServletRequest request) {
    return accounts.find(Visitor.of(request).signedIn().id()).orElseThrow(NotFound::new);
  }

  private View page(Account account, boolean changed, FormProblems problems) {
    return Templates.page(
        "people/account.jte",
        new AccountPage(
            account,
            roles.of(account.id()),
            signIns.browsers(account.id()),
            accounts.events(account.id()),
            changed,
            problems));
  }
}
