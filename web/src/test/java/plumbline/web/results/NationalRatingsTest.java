package plumbline.web.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.Scale;
import plumbline.web.results.NationalRatings.Distribution;

class NationalRatingsTest {
  private static final NationalRatings NATIONAL = NationalRatings.shipped();
  private static final Scale SCALE = scale();

  private static Scale scale() {
    return switch (FrameworkLibrary.shipped().find("youth-2018", new Place("test", 1, 1))) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework.scale();
      case Parsed.Refused<Framework>(var problems) -> throw new AssertionError(problems.toString());
    };
  }

  /// Counted by hand in the file as it was received; one overall rating there is a footnote.
  @Test
  void every_service_is_counted_once() {
    Distribution overall = NATIONAL.overall(SCALE);
    assertThat(overall.counts())
        .isEqualTo(
            Map.of("Outstanding", 7, "Good", 43, "Requires improvement", 29, "Inadequate", 3));
    assertThat(overall.neverSaid()).isEmpty();
    assertThat(overall.count("Requires improvement")).isEqualTo("29");
    assertThat(overall.notRead()).isEqualTo(1);
    assertThat(overall.services()).isEqualTo(83);
    assertThat(overall.counts().keySet()).first().isEqualTo("Outstanding");
  }

  @Test
  void the_four_standards_about_cases_have_counterparts_and_no_other_has() {
    for (String name :
        new String[] {"Assessment", "Planning", "Implementation and delivery", "Reviewing"}) {
      Distribution distribution = NATIONAL.standard(name, SCALE).orElseThrow();
      assertThat(distribution.services()).isEqualTo(83);
      assertThat(distribution.counts())
          .as("the file never says so of a standard")
          .containsEntry("Requires improvement", 0);
      assertThat(distribution.count("Requires improvement")).isEqualTo("–");
      assertThat(distribution.count("Outstanding")).doesNotContain("–");
    }
    for (String name : new String[] {"Joint working", "Overall", "Service", "Report"}) {
      assertThat(NATIONAL.standard(name, SCALE)).as(name).isEmpty();
    }
  }
}
