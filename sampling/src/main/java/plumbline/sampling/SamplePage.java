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

  /// A domain's code as a heading.
  public String heading(String domain) {
    return sample
        .plan()
        .framework()
        .facts()
        .find(Columns.DOMAIN, domain)
        .map(code -> code.name().english())
        .orElse(domain);
  }

  public List<MatchChart> charts(String domain) {
    return MatchChart.of(sample.match(), domain);
  }

  public String points(OptionalDouble points) {
    return points.isEmpty() ? "none" : Precision.inWords(points.getAsDouble());
  }

  public String signed(double value) {
    double rounded = Math.rint(value * 10) / 10;
    return rounded == 0 ? "0.0" : English.text("%+.1f", rounded);
  }

  public String share(double percent) {
    return English.text("%.1f%%", percent);
  }

  public String chance(String domain) {
    return sample
        .chances(domain)
        .map(range ->
            range.isOne()
                ? English.text("%.3f", range.lowest())
                : English.text("%.3f to %.3f", range.lowest(), range.highest()))
        .orElse("none");
  }

  public String expected(HeldBack held) {
    return English.text("%.1f", held.expected());
  }

  public List<DrawnCase> firstReserves(String domain) {
    return sample.reserves(domain).stream().limit(MOST_RESERVES).toList();
  }
}
