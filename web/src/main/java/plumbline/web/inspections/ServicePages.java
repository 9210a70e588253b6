package plumbline.web.inspections;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.layout.Templates;

/// The start, and the list of services.
@Controller
@Needs(Deed.READ_PUBLISHED)
class ServicePages {
  private final RatedFiles files;

  ServicePages(RatedFiles files) {
    this.files = files;
  }

  @GetMapping("/")
  View start() {
    return Templates.page(
        "inspections/start.jte", list(new ServiceQuery("", "", "", "", Sorting.SERVICE)));
  }

  @GetMapping("/services")
  View services(
      @RequestParam(defaultValue = "") String name,
      @RequestParam(defaultValue = "") String overall,
      @RequestParam(defaultValue = "") String framework,
      @RequestParam(defaultValue = "") String region,
      @RequestParam(defaultValue = "") String sort) {
    return Templates.page(
        "inspections/services.jte",
        list(new ServiceQuery(name, overall, framework, region, Sorting.of(sort))));
  }

  private ServiceList list(ServiceQuery query) {
    return ServiceList.of(files.services(), query);
  }
}
