package plumbline.web.people;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Templates;

/// The table of deeds and roles, for people: the very one that decides.
@Controller
class AccessPages {
  private final AccessTable table;

  AccessPages(AccessTable table) {
    this.table = table;
  }

  @GetMapping("/access")
  @Needs(Deed.READ_PUBLISHED)
  View table() {
    return Templates.page("people/access.jte", table);
  }
}
