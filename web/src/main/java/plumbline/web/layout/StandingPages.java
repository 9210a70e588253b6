package plumbline.web.layout;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;

/// The pages that stand for themselves, whatever is stored.
@Controller
@Needs(Deed.READ_PUBLISHED)
class StandingPages {
  @GetMapping("/about")
  View about() {
    return Templates.page("layout/about.jte", Version.CURRENT);
  }

  @GetMapping("/accessibility")
  View accessibility() {
    return Templates.page("layout/accessibility.jte", Version.CURRENT);
  }
}
