package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Role;
import plumbline.web.access.Token;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;

/// Where a link leads: to choose a password, and for the first administrator an account too.
@Controller
@RequestMapping("/welcome")
@Needs(Deed.SIGN_IN)
class WelcomePages {
  private final Links links;
  private final Accounts accounts;
  private final Roles roles;
  private final Passwords passwords;
  private final SignIns signIns;
  private final TransactionOperations transaction;

  WelcomePages(
      Links links,
      Accounts accounts,
      Roles roles,
      Passwords passwords,
      SignIns signIns,
      TransactionOperations transaction) {
    this.links = links;
    this.accounts = accounts;
    this.roles = roles;
    this.passwords = passwords;
    this.signIns = signIns;
    this.transaction = transaction;
  }

  @GetMapping
  View form(@RequestParam(defaultValue = "") String token) {
    Optional<Account> account = account(token);
    return page(
        new WelcomeForm(
            token,
            account.isEmpty(),
            account.map(Account::name).orElse(""),
            account.map(Account::signInName).orElse(""),
            FormProblems.NONE));
  }

  @PostMapping
  View choose(
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String signInName,
      @RequestParam(defaultValue = "") String password,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Account> account = account(token);
    Optional<SignInName> typed = SignInName.forAccount(signInName);
    String plainName = name.strip();
    Map<String, String> problems = new LinkedHashMap<>();
    if (account.isEmpty() && !PersonName.isOne(plainName)) {
      problems.put("name", PersonName.RULE);
    }
    if (account.isEmpty() && typed.isEmpty()) {
      problems.put("signInName", "Enter an e-mail address such as name@example.org");
    }
    Account whose =
        account.orElseGet(() -> new Account(UUID.randomUUID(), signInName, plainName, true, false));
    Passwords.problem(password, whose).ifPresent(problem -> problems.put("password", problem));
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          new WelcomeForm(
              token,
              account.isEmpty(),
              whose.name(),
              whose.signInName(),
              new FormProblems(problems)));
    }
    String hash = passwords.encode(password);
    UUID id =
        transaction.execute(_ -> {
          accounts.holdAdministrators();
          if (!links.use(new Token(token))
              || (account.isEmpty() && accounts.hasAdministrator(Optional.empty()))) {
            throw new NotFound();
          }
          UUID chosen =
              account.map(Account::id).orElseGet(() -> first(typed.orElseThrow(), plainName));
          accounts.setPassword(chosen, hash, "Password chosen by a link");
          return chosen;
        });
    signIns.begin(id, request, response);
    return new Redirect("/account");
  }

  private UUID first(SignInName signInName, String name) {
    UUID id = accounts.make(signInName, name, Optional.empty()).orElseThrow(NotFound::new).id();
    roles.give(id, Role.ADMINISTRATOR, "", Optional.empty());
    return id;
  }

  /// The account that a link is for; none for the first administrator's.
  private Optional<Account> account(String token) {
    Links.For link = links.find(new Token(token)).orElseThrow(NotFound::new);
    if (link.account().isEmpty() && accounts.hasAdministrator(Optional.empty())) {
      throw new NotFound();
    }
    return link.account()
        .map(id -> accounts.find(id).filter(Account::open).orElseThrow(NotFound::new));
  }

  private static View page(WelcomeForm form) {
    return Templates.page("people/welcome.jte", form);
  }
}
