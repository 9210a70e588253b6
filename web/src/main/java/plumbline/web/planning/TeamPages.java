package plumbline.web.planning;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Role;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.layout.TextLine;
import plumbline.web.people.Account;
import plumbline.web.people.Side;
import plumbline.web.people.Teams;

/// The team of one inspection.
@Controller
@RequestMapping("/work/{inspection}/team")
class TeamPages {
  private static final String NOBODY =
      "Nobody has an account with this e-mail address: ask an administrator to add the person";

  private final WorkFrames frames;
  private final Teams teams;

  TeamPages(WorkFrames frames, Teams teams) {
    this.frames = frames;
    this.teams = teams;
  }

  @GetMapping
  @Needs(Deed.READ_TEAM)
  View team(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, request, Map.of(), FormProblems.NONE);
  }

  @PostMapping
  @Needs(Deed.MANAGE_TEAM)
  View give(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String role,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<String, String> problems = new LinkedHashMap<>();
    Optional<Role> given =
        java.util.Arrays.stream(Role.values())
            .filter(one -> one.reach() == Role.Reach.INSPECTION && one.code().equals(role))
            .findFirst();
    if (given.isEmpty()) {
      problems.put("role", "Choose a role");
    }
    UUID by = Visitor.of(request).signedIn().id();
    Optional<Account> account = teams.find(name);
    if (account.isEmpty()) {
      problems.put("name", NOBODY);
    } else if (account.get().id().equals(by)) {
      problems.put("name", "Somebody else must give you a role");
    }
    if (problems.isEmpty()) {
      teams
          .give(inspection, account.orElseThrow().id(), given.orElseThrow(), by)
          .map(side -> hindered(side, account.orElseThrow()))
          .ifPresent(problem -> problems.put("name", problem));
    }
    if (!problems.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return page(
          inspection, request, Map.of("name", name, "role", role), new FormProblems(problems));
    }
    return new Redirect("/work/" + inspection + "/team");
  }

  /// A service is told nothing of who is of the inspectorate.
  private static String hindered(Side side, Account account) {
    return switch (side) {
      case INSPECTORATE -> NOBODY;
      case SERVICE ->
          "%s is a manager or board member of the service that is inspected, or took part in its self-audit, so can have no role in its inspection: where that role of a manager or board member is wrong, ask an administrator to end it first"
              .formatted(account.name());
    };
  }

  @PostMapping("/{given}/end")
  @Needs(Deed.MANAGE_TEAM)
  View end(
      @PathVariable String inspection,
      @PathVariable UUID given,
      @RequestParam(defaultValue = "") String reason,
      HttpServletRequest request,
      HttpServletResponse response) {
    if (!TextLine.isReason(reason)) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      String field = "reason-" + given;
      return page(
          inspection,
          request,
          Map.of(field, reason),
          FormProblems.of(field, "Say why the role ends, in at most 500 characters"));
    }
    if (!teams.end(inspection, given, reason.strip(), Visitor.of(request).signedIn().id())) {
      throw new NotFound();
    }
    return new Redirect("/work/" + inspection + "/team");
  }

  private View page(
      String id, HttpServletRequest request, Map<String, String> typed, FormProblems problems) {
    return Templates.page(
        "planning/team.jte", new TeamPage(frames.of(id, request), teams.of(id), typed, problems));
  }
}
