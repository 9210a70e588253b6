package plumbline.web.sampling;

import java.util.regex.Pattern;

/// What the engine advises for its command line, for people who have a form instead.
final class WebWords {
  private static final Pattern DATES = Pattern.compile("with --dates (day|month)-first");
  private static final Pattern OR_DATES = Pattern.compile("or --dates (day|month)-first");
  private static final Pattern CAP = Pattern.compile("with --per-case-manager (\\d+)");

  private WebWords() {}

  static boolean asksForDates(String advice) {
    return DATES.matcher(advice).find();
  }

  static String of(String advice) {
    String dates = DATES.matcher(advice).replaceAll("by choosing ‘$1 first’ below");
    String choice = OR_DATES.matcher(dates).replaceAll("or ‘$1 first’");
    return CAP.matcher(choice)
        .replaceAll("by entering $1 as the most cases of one case manager")
        .replace(
            "‘plumbline sample --template’ prints all columns and codes",
            "the template on this page has all columns and codes")
        .replace("and give it with --phrase", "and enter it as the phrase");
  }
}
