package plumbline.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plumbline.rating.RatedInspection;

/// The tables of the reports as text, against the files that were read over and kept in
/// `src/test/resources/golden`. After a change that is meant, refresh them and read the difference:
///
/// `mvn -pl report -am test -Dtest=GoldenTablesTest -Dsurefire.failIfNoSpecifiedTests=false
/// -Dgolden.refresh=true`
class GoldenTablesTest {
  private static final Path GOLDEN = Path.of("src/test/resources/golden");
  private static final Sections SECTIONS = new Sections(Links.withinReport());

  @ParameterizedTest
  @CsvSource({
    "trafford-2020, 2.2",
    "bury-and-rochdale-2020, 3.2",
    "cheshire-2021, 3.4",
    "kirklees-2021, 2.3",
    "wirral-2021, 3.1"
  })
  void the_ratings_and_one_standard_stand_as_they_were_read_over(String id, String standard)
      throws IOException {
    RatedInspection rated = ShippedReports.rated(id);
    String tables =
        ReadReport.of(SECTIONS.ratings(rated)).tables()
            + ReadReport.of(
                    SECTIONS.standard(
                        rated, rated.standard(standard).orElseThrow(), HeadingLevel.H2))
                .tables();
    Path golden = GOLDEN.resolve(id + ".txt");
    if (Boolean.getBoolean("golden.refresh")) {
      Files.createDirectories(GOLDEN);
      Files.writeString(golden, tables);
    }
    assertThat(tables).isEqualTo(Files.readString(golden));
  }
}
