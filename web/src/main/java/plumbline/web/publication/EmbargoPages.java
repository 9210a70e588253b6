package plumbline.web.publication;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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
import plumbline.web.access.Person;
import plumbline.web.access.Visitor;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Redirect;
import plumbline.web.layout.Templates;
import plumbline.web.planning.WorkFrames;

/// The report before its release: who may read it, and the reading.
@Controller
@RequestMapping("/work/{inspection}")
class EmbargoPages {
  private static final int MOST_READS = 200;

  private final WorkFrames frames;
  private final Embargo embargo;
  private final Embargoing embargoing;
  private final Editions editions;
  private final Releases releases;

  EmbargoPages(
      WorkFrames frames,
      Embargo embargo,
      Embargoing embargoing,
      Editions editions,
      Releases releases) {
    this.frames = frames;
    this.embargo = embargo;
    this.embargoing = embargoing;
    this.editions = editions;
    this.releases = releases;
  }

  @GetMapping("/publication/embargo")
  @Needs(Deed.PUBLISH_REPORT)
  View embargo(@PathVariable String inspection, HttpServletRequest request) {
    return page(inspection, request, "", FormProblems.NONE);
  }

  @PostMapping("/publication/embargo")
  @Needs(Deed.PUBLISH_REPORT)
  View list(
      @PathVariable String inspection,
      @RequestParam(defaultValue = "") String person,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        embargoing.list(inspection, person, Visitor.of(request).signedIn()),
        inspection,
        person,
        request,
        response);
  }

  @PostMapping("/publication/embargo/{reader}/remove")
  @Needs(Deed.PUBLISH_REPORT)
  View remove(
      @PathVariable String inspection,
      @PathVariable String reader,
      HttpServletRequest request,
      HttpServletResponse response) {
    return answer(
        embargoing.remove(inspection, id(reader), Visitor.of(request).signedIn()),
        inspection,
        "",
        request,
        response);
  }

  private static UUID id(String written) {
    try {
      return UUID.fromString(written);
    } catch (IllegalArgumentException none) {
      throw new NotFound();
    }
  }

  private View answer(
      Done done,
      String inspection,
      String typed,
      HttpServletRequest request,
      HttpServletResponse response) {
    return switch (done) {
      case Done.Yes() -> new Redirect("/work/%s/publication/embargo".formatted(inspection));
      case Done.Refused(String why) -> {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        yield page(inspection, request, typed, FormProblems.of("person", why));
      }
      case Done.Overtaken(String what) -> {
        response.setStatus(HttpStatus.CONFLICT.value());
        yield page(inspection, request, typed, FormProblems.of("person", what));
      }
    };
  }

  private View page(
      String inspection, HttpServletRequest request, String typed, FormProblems problems) {
    List<SignedEdition> all = editions.of(inspection);
    return Templates.page(
        "publication/embargo.jte",
        new EmbargoPage(
            frames.of(inspection, request),
            all.isEmpty() || all.getLast().released().isPresent()
                ? Optional.empty()
                : Optional.of(all.getLast().number()),
            embargo.readers(inspection).stream().map(EmbargoPage::reader).toList(),
            embargo.reads(inspection, MOST_READS).stream().map(EmbargoPage::read).toList(),
            typed,
            problems));
  }

  @GetMapping("/embargoed")
  @Needs(Deed.READ_EMBARGOED)
  View embargoed(@PathVariable String inspection, HttpServletRequest request) {
    Person person = Visitor.of(request).signedIn();
    Optional<SignedEdition> edition = embargoing.readable(inspection, person);
    return Templates.page(
        "publication/embargoed.jte",
        new EmbargoedPage(
            frames.of(inspection, request),
            edition.map(SignedEdition::number),
            edition.flatMap(this::due),
            edition
                .map(one ->
                    FileLine.of(
                        editions.files(inspection, one.number()),
                        name ->
                            "/work/%s/embargoed/%d/%s".formatted(inspection, one.number(), name)))
                .orElse(List.of())));
  }

  private Optional<String> due(SignedEdition edition) {
    return releases.plans(edition.inspection()).stream()
        .findFirst()
        .filter(plan -> plan.number() == edition.number())
        .flatMap(Releases.Plan::due)
        .map(LondonTime::minute);
  }

  @GetMapping("/embargoed/{number}/{file}")
  @Needs(Deed.READ_EMBARGOED)
  View file(
      @PathVariable String inspection,
      @PathVariable String number,
      @PathVariable String file,
      HttpServletRequest request) {
    if (!number.matches("[1-9][0-9]{0,5}")) {
      throw new NotFound();
    }
    return new FrozenFile(
        embargoing.read(inspection, Integer.parseInt(number), file, Visitor.of(request).signedIn()),
        inspection + "-" + number);
  }
}
