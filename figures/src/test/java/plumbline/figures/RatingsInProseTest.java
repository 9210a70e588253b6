package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plumbline.figures.Finding.Severity;

/// What is called good is rated so, unless discretion explains why it isn't.
class RatingsInProseTest {
  private static final String KEY =
      "Does planning focus sufficiently on keeping other people safe? 67%";
  private static final String SAID = "\n\nPlanning to keep other people safe was %s. \n";

  @Test
  void an_aim_above_the_band_of_its_key_question_is_a_contradiction() {
    assertThat(severity("60%" + SAID.formatted("good"))).isEqualTo(Severity.WARNING);
  }

  @Test
  void discretion_that_moved_the_standard_explains_it() {
    assertThat(severity("60%" + moved("‘Good’") + SAID.formatted("good"))).isEqualTo(Severity.NOTE);
  }

  @Test
  void discretion_explains_no_other_rating_than_the_one_it_gave() {
    assertThat(severity("60%" + moved("‘Good’") + SAID.formatted("outstanding")))
        .isEqualTo(Severity.WARNING);
  }

  private static String moved(String to) {
    return "\n\nThe panel applied professional discretion to move the rating from ‘Requires improvement’ to %s."
        .formatted(to);
  }

  private static Severity severity(String figure) {
    String report = Examples.report().replace(KEY, KEY.replace("67%", figure));
    var findings = Examples.only("ratings-in-prose").check(Examples.text(report)).findings();
    assertThat(findings).hasSize(1);
    return findings.getFirst().severity();
  }
}
