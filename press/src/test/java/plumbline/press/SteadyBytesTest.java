package plumbline.press;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// The same edition gives the same bytes, whenever and wherever it is printed.
class SteadyBytesTest {
  @ParameterizedTest
  @EnumSource
  void timeZoneLanguageAndHourLeaveNoMark(Format format) throws InterruptedException {
    TimeZone zone = TimeZone.getDefault();
    Locale language = Locale.getDefault();
    byte[] here = format.print(Editions.of("wirral-2021"));
    try {
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Chatham"));
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      Thread.sleep(2_100); // a zip file counts in two seconds
      assertThat(format.print(Editions.of("wirral-2021"))).isEqualTo(here);
    } finally {
      TimeZone.setDefault(zone);
      Locale.setDefault(language);
    }
  }
}
