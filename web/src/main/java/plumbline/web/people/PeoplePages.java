package plumbline.web.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Person;
import plumbline.web.access.Places;
import plumbline.web.access.Role;
import plumbline.web.access.Token;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;

/// Accounts and roles, for administrators. Nothing is deleted: a role is ended and an account
/// closed, each with a reason.
@Controller
@RequestMapping("/people")
@Needs(Deed.MANAGE_PEOPLE)
class PeoplePages {
  private static final String LAST = "Nobody else could manage accounts then";

  private final Accounts accounts;
  private final Roles roles;
  private final Links links;
  private final Places places;
  private final TransactionOperations transaction;

  PeoplePages(
      Accounts accounts,
      Roles roles,
      Links links,
      Places places,
      TransactionOperations transaction) {
    this.accounts = accounts;
    this.roles = roles;
    this.links = links;
    this.places = places;
    this.transaction = transaction;
  }

  @GetMapping
  View people() {
    return list(Map.of(), FormProblems.NONE);
  }

  @PostMapping
  View add(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String signInName,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> problems = new LinkedHashMap<>();
    String plainName = name.strip();
    if (!PersonName.isOne(plainName)) {
      problems.put("name", PersonName.RULE);
    }
    Optional<SignInName> typed = SignInName.forAccount(signInName);
    if (typed.isEmpty()) {
      problems.put("signInName", "Enter an e-mail address such as name@example.org");
    }
    Optional<Account> made =
        problems.isEmpty()
            ? accounts.make(
                typed.orElseThrow(), plainName, Optional.of(Visitor.of(request).signedIn().id()))
            : Optional.empty();
    if (problems.isEmpty() && made.isEmpty()) {
      problems.put("signInName", "Somebody has an account with this e-mail address already");
    }
    if (made.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return list(Map.of("name", name, "signInName", signInName), new FormProblems(problems));
    }
    return linkFor(made.get(), request);
  }

  @GetMapping("/{account}")
  View person(@PathVariable UUID account, HttpServletRequest request) {
    return page(known(account), Optional.empty(), request, Map.of(), FormProblems.NONE);
  }

  @PostMapping("/{account}/link")
  View link(@PathVariable UUID account, HttpServletRequest request) {
    Account known = known(account);
    if (!known.open()) {
      throw new NotFound();
    }
    return linkFor(known, request);
  }

  @PostMapping("/{account}/roles")
  View give(
      @PathVariable UUID account,
      @RequestParam(defaultValue = "") String role,
      @RequestParam(defaultValue = "") String place,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account known = known(account);
    Optional<Role> given =
        List.of(Role.values()).stream().filter(one -> one.code().equals(role)).findFirst();
    Map<String, String> problems = new LinkedHashMap<>();
    if (given.isEmpty()) {
      problems.put("role", "Choose a role");
    }
    boolean everywhere = given.filter(one -> one.reach() == Role.Reach.EVERYWHERE).isPresent();
    String where = everywhere ? "" : place.strip();
    if (given.isPresent() && !isThere(given.get(), where)) {
      problems.put(
          "place",
          given.get().reach() == Role.Reach.SERVICE
              ? "Choose the service"
              : "Choose the inspection");
    }
    if (!problems.isEmpty()) {
      return refused(known, request, response, Map.of("role", role, "place", place), problems);
    }
    return roles
        .give(account, given.orElseThrow(), where, Optional.of(Visitor.of(request).signedIn().id()))
        .map(side ->
            refused(
                known,
                request,
                response,
                Map.of("role", role, "place", place),
                Map.of("role", hindered(side))))
        .orElseGet(() -> new Redirect("/people/" + account));
  }

  private static String hindered(Side side) {
    return switch (side) {
      case SERVICE ->
          "The person manages a service or sits on its board, or took part in its self-audit, so can have no such role of the inspectorate: where a role above is wrong, end it first";
      case INSPECTORATE ->
          "The person has a role of the inspectorate, or had one in an inspection of this service, so can have no such role of the service: where a role above is wrong, end it first";
    };
  }

  @PostMapping("/{account}/roles/{given}/end")
  View end(
      @PathVariable UUID account,
      @PathVariable UUID given,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account known = known(account);
    Person by = Visitor.of(request).signedIn();
    GivenRole role =
        roles.of(account).stream()
            .filter(one -> one.id().equals(given))
            .findFirst()
            .orElseThrow(NotFound::new);
    Map<String, String> problems = new LinkedHashMap<>();
    String field = "reason-" + given;
    if (!TextLine.isReason(reason)) {
      problems.put(field, "Say why the role ends, in at most 500 characters");
    } else if (role.role() == Role.ADMINISTRATOR && account.equals(by.id())) {
      problems.put(field, "Another administrator must end your own role of administrator");
    }
    if (!problems.isEmpty()) {
      return refused(known, request, response, Map.of(field, reason), problems);
    }
    boolean ended =
        whileAnAdministratorStays(
            account,
            role.role() == Role.ADMINISTRATOR,
            () -> roles.end(account, given, reason.strip(), by.id()));
    return ended
        ? new Redirect("/people/" + account)
        : refused(known, request, response, Map.of(field, reason), Map.of(field, LAST));
  }

  @PostMapping("/{account}/open")
  View open(
      @PathVariable UUID account,
      @RequestParam boolean open,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    Account known = known(account);
    Person by = Visitor.of(request).signedIn();
    Map<String, String> problems = new LinkedHashMap<>();
    if (!TextLine.isReason(reason)) {
      problems.put(
          "reason",
          open
              ? "Say why the account is opened, in at most 500 characters"
              : "Say why the account is closed, in at most 500 characters");
    } else if (account.equals(by.id())) {
      problems.put("reason", "Another administrator must close your own account");
    }
    if (!problems.isEmpty()) {
      return refused(known, request, response, Map.of("reason", reason), problems);
    }
    boolean done =
        whileAnAdministratorStays(
            account, !open, () -> accounts.setOpen(account, open, reason.strip(), by.id()));
    return done
        ? new Redirect("/people/" + account)
        : refused(known, request, response, Map.of("reason", reason), Map.of("reason", LAST));
  }

  private boolean isThere(Role role, String place) {
    return switch (role.reach()) {
      case EVERYWHERE -> true;
      case INSPECTION -> places.inspection(place).isPresent();
      case SERVICE -> places.hasService(place);
    };
  }

  /// Does what takes an administrator away, or may; not where no other one would be left.
  private boolean whileAnAdministratorStays(UUID account, boolean takesAway, Runnable deed) {
    return Boolean.TRUE.equals(
        transaction.execute(_ -> {
          accounts.holdAdministrators();
          if (takesAway && !accounts.hasAdministrator(Optional.of(account))) {
            return false;
          }
          deed.run();
          return true;
        }));
  }

  private Account known(UUID account) {
    return accounts.find(account).orElseThrow(NotFound::new);
  }

  private View linkFor(Account account, HttpServletRequest request) {
    Token token =
        links.make(Optional.of(account.id()), Optional.of(Visitor.of(request).signedIn().id()));
    String address =
        ServletUriComponentsBuilder.fromContextPath(request)
            .path("/welcome")
            .queryParam("token", token.secret())
            .toUriString();
    return page(account, Optional.of(address), request, Map.of(), FormProblems.NONE);
  }

  private View refused(
      Account account,
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, String> typed,
      Map<String, String> problems) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(account, Optional.empty(), request, typed, new FormProblems(problems));
  }

  private View list(Map<String, String> typed, FormProblems problems) {
    Map<UUID, List<GivenRole>> byAccount =
        roles.all().stream().collect(java.util.stream.Collectors.groupingBy(GivenRole::account));
    return Templates.page(
        "people/people.jte", new PeopleList(accounts.all(), byAccount, typed, problems));
  }

  private View page(
      Account account,
      Optional<String> link,
      HttpServletRequest request,
      Map<String, String> typed,
      FormProblems problems) {
    return Templates.page(
        "people/person.jte",
        new PersonPage(
            account,
            roles.of(account.id()),
            link,
            places.inspections(),
            places.services(),
            account.id().equals(Visitor.of(request).signedIn().id()),
            typed,
            problems));
  }
}
