package plumbline.web.audit;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.CaseAccess;
import plumbline.web.access.CaseAccesses;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrames;

/// Who looked at the cases of an inspection.
@Controller
@RequestMapping("/work/{inspection}/audit")
@Needs(Deed.READ_AUDIT)
class AuditPages {
  private static final int ON_A_PAGE = 50;
  private static final int AT_ONCE = 500;

  private final WorkFrames frames;
  private final CaseAccesses accesses;

  AuditPages(WorkFrames frames, CaseAccesses accesses) {
    this.frames = frames;
    this.accesses = accesses;
  }

  @GetMapping
  View page(
      @PathVariable String inspection,
      @RequestParam(name = "case", defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String person,
      @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before,
      HttpServletRequest request,
      HttpServletResponse response) {
    Map<UUID, String> people = accesses.people(inspection);
    Optional<Integer> number = CaseAccesses.number(typed.strip());
    boolean isNone = !typed.isBlank() && number.isEmpty();
    if (isNone) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    Optional<UUID> who = one(person, people);
    List<CaseAccess> found =
        isNone
            ? List.of()
            : accesses.find(new CaseAccesses.Asked(inspection, number, who, before), ON_A_PAGE + 1);
    return Templates.page(
        "audit/audit.jte",
        new AuditPage(
            frames.of(inspection, request),
            found.subList(0, Math.min(found.size(), ON_A_PAGE)),
            people,
            typed.strip(),
            who.map(UUID::toString).orElse(""),
            found.size() > ON_A_PAGE,
            before == Long.MAX_VALUE,
            isNone
                ? FormProblems.of("case", "Enter the number of a case, such as 5")
                : FormProblems.NONE));
  }

  @GetMapping("/accesses.csv")
  View csv(
      @PathVariable String inspection,
      @RequestParam(name = "case", defaultValue = "") String typed,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request,
      HttpServletResponse response) {
    Optional<Integer> number = CaseAccesses.number(typed.strip());
    if (!typed.isBlank() && number.isEmpty()) {
      return page(inspection, typed, person, Long.MAX_VALUE, request, response);
    }
    Optional<UUID> who = one(person, accesses.people(inspection));
    return new AuditCsv(
        inspection + "-accesses.csv",
        before -> accesses.find(new CaseAccesses.Asked(inspection, number, who, before), AT_ONCE));
  }

  /// The person of that account, where it appears in the record.
  private static Optional<UUID> one(String account, Map<UUID, String> people) {
    return people.keySet().stream().filter(id -> id.toString().equals(account)).findFirst();
  }
}
