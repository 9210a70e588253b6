package plumbline.sampling;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

/// A sample as one page that stands alone: no script, nothing fetched, every picture also in words
/// and in a table.
public record SamplePage(Sample sample) {
  private static final int MOST_RESERVES = 20;

  public static String of(Sample sample) {
    TemplateEngine engine =
        TemplateEngine.createPrecompiled(
            null, ContentType.Html, SamplePage.class.getClassLoader(), "plumbline.sampling.pages");
    StringOutput html = new StringOutput();
    engine.render("sample.jte", new SamplePage(sample), html);
    return html.toString();
  }

  public String count(int number) {
    return English.text("%,d", number);
  }

  public String day(LocalDate date) {
    return EligibleWindow.day(date);
  }

  public List<MatchChart> charts(String domain) {
    return MatchChart.of(sample, domain);
  }

  public String characteristic(Match row) {
    return Columns.inWords(row.characteristic());
  }

  public String level(Match row) {
    return sample.level(row.characteristic(), row.level());
  }

  public String points(OptionalDouble points) {
    return points.isEmpty() ? "none" : Precision.inWords(points.getAsDouble());
  }

  public String share(double percent) {
    return English.text("%.1f%%", percent);
  }

  public String chance(String domain) {
    return sample.chances(domain).map(Sample.ChanceRange::inWords).orElse("none");
  }

  public String expected(HeldBack held) {
    return English.text("%.1f", held.expected());
  }

  public List<DrawnCase> firstReserves(String domain) {
    return sample.reserves(domain).stream().limit(MOST_RESERVES).toList();
  }
}
