package plumbline.web.frameworks;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.View;
import plumbline.framework.FrameworkDifference;
import plumbline.framework.Standard;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Download;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.Templates;

/// The pages on which anyone leafs through a framework.
@Controller
@RequestMapping("/frameworks")
@Needs(Deed.READ_PUBLISHED)
class FrameworkPages {
  private final Frameworks frameworks;

  FrameworkPages(Frameworks frameworks) {
    this.frameworks = frameworks;
  }

  @GetMapping
  View list() {
    return Templates.page("frameworks/list.jte", FrameworkList.of(frameworks.all()));
  }

  @GetMapping("/{name}")
  View framework(@PathVariable String name) {
    KnownFramework known = known(name);
    List<KnownFramework> others =
        frameworks.all().stream().filter(other -> !other.equals(known)).toList();
    return Templates.page("frameworks/framework.jte", FrameworkPage.of(known, others));
  }

  @GetMapping("/{name}/standards/{id}")
  View standard(@PathVariable String name, @PathVariable String id) {
    KnownFramework known = known(name);
    Standard standard = known.framework().standard(id).orElseThrow(NotFound::new);
    return Templates.page(
        "frameworks/standard.jte", AskedStandard.of(known, standard, frameworks.all()));
  }

  @GetMapping("/{name}/compare/{other}")
  View compare(@PathVariable String name, @PathVariable String other) {
    KnownFramework older = known(name);
    KnownFramework newer = known(other);
    return Templates.page(
        "frameworks/comparison.jte",
        new Comparison(
            older, newer, FrameworkDifference.between(older.framework(), newer.framework())));
  }

  @GetMapping("/{name}/file")
  View file(@PathVariable String name) {
    KnownFramework known = known(name);
    return new Download(
        known.version().id() + ".yaml", "application/yaml", frameworks.source(known));
  }

  private KnownFramework known(String name) {
    return frameworks.named(name).orElseThrow(NotFound::new);
  }
}
