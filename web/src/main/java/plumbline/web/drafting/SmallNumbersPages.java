package plumbline.web.drafting;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.framework.Disclosure;
import plumbline.inspection.Inspection;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.drafting.ShowingSmallNumbers.Step;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrames;

/// What the report leaves out of few children, before anybody reads it.
@Controller
@RequestMapping("/work/{inspection}/small-numbers")
class SmallNumbersPages {
  private final WorkFrames frames;
  private final ShowingSmallNumbers showing;
  private final SmallNumbers numbers;
  private final Names names;

  SmallNumbersPages(
      WorkFrames frames, ShowingSmallNumbers showing, SmallNumbers numbers, Names names) {
    this.frames = frames;
    this.showing = showing;
    this.numbers = numbers;
    this.names = names;
  }

  @GetMapping
  @Needs(Deed.READ_DRAFT)
  View register(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, SmallNumbersPage.Typed.NOTHING, FormProblems.NONE, request);
  }

  @PostMapping("/show")
  @Needs(Deed.DECIDE_SMALL_NUMBERS)
  View show(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String show,
      @RequestParam(name = "show-reason", defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        inspection,
        showing.decide(
            inspection, Step.SHOW, show, revision, reason.strip(), Visitor.of(request).signedIn()),
        "show",
        new SmallNumbersPage.Typed(show, reason, "", ""),
        request,
        response);
  }

  @PostMapping("/withdraw")
  @Needs(Deed.DECIDE_SMALL_NUMBERS)
  View withdraw(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String withdraw,
      @RequestParam(name = "withdraw-reason", defaultValue = "") String reason,
      @RequestParam(defaultValue = "0") int revision,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        inspection,
        showing.decide(
            inspection,
            Step.WITHDRAW,
            withdraw,
            revision,
            reason.strip(),
            Visitor.of(request).signedIn()),
        "withdraw",
        new SmallNumbersPage.Typed("", "", withdraw, reason),
        request,
        response);
  }

  private View answer(
      String inspection,
      ShowingSmallNumbers.Answer answer,
      String form,
      SmallNumbersPage.Typed typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (answer) {
      case KEPT -> new Redirect("/work/%s/small-numbers".formatted(inspection));
      case NO_PART -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            inspection,
            typed,
            FormProblems.of(
                form,
                form.equals("show")
                    ? "Choose what is shown all the same"
                    : "Choose what is shown no longer"),
            request);
      }
      case NO_REASON -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(
            inspection,
            typed,
            FormProblems.of(
                form + "-reason", "Enter a reason in one line of at most 500 characters"),
            request);
      }
      case OVERTAKEN -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(
            inspection,
            typed,
            FormProblems.of(
                "left-out",
                "Somebody else decided meanwhile: look at what is left out and shown now, then choose again"),
            request);
      }
    };
  }

  private View page(
      String inspection,
      SmallNumbersPage.Typed typed,
      FormProblems problems,
      HttpServletRequest request) {
    // Before the register: what is decided between the two is then noticed when the form comes.
    int revision = numbers.revision(inspection) + 1;
    SmallNumbersRegister register = showing.register(inspection);
    return Templates.page(
        "drafting/small-numbers.jte",
        new SmallNumbersPage(
            frames.of(inspection, request),
            rule(register.rule()),
            register.withheld().stream()
                .map(one ->
                    new SmallNumbersPage.LeftOut(
                        SmallNumbersRegister.Part.of(one).words(),
                        one.row(),
                        one.why().wordsInside()))
                .toList(),
            shown(register),
            choices(register.open(), "Choose what to show"),
            choices(register.shown(), "Choose what to withdraw"),
            revision,
            typed,
            problems));
  }

  private List<SmallNumbersPage.Shown> shown(SmallNumbersRegister register) {
    List<SmallNumbersPage.Shown> shown = new ArrayList<>();
    for (Inspection.Shown one : register.inFile()) {
      shown.add(shown(register, one, "The inspection file"));
    }
    Map<UUID, String> by =
        names.of(register.decided().stream().map(SmallNumbers.Decision::by).toList());
    for (SmallNumbers.Decision one : register.decided()) {
      shown.add(
          shown(
              register,
              one.shown(),
              "%s, %s"
                  .formatted(by.getOrDefault(one.by(), ""), LondonTime.minuteInTables(one.at()))));
    }
    return shown;
  }

  private static SmallNumbersPage.Shown shown(
      SmallNumbersRegister register, Inspection.Shown one, String by) {
    return new SmallNumbersPage.Shown(
        SmallNumbersRegister.Part.of(one).words(), register.rows(one), one.reason(), by);
  }

  private static Map<String, String> choices(Set<SmallNumbersRegister.Part> parts, String nothing) {
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", nothing);
    parts.forEach(part -> choices.put(part.code(), part.words()));
    return choices;
  }

  private static String rule(Disclosure rule) {
    return rule.threshold() == 1
        ? "The framework leaves no figure out."
        : "In the tables that say who the children are, the framework leaves out figures of fewer than %d children%s."
            .formatted(
                rule.threshold(), rule.withOthers() ? ", and those that would tell one" : "");
  }
}
