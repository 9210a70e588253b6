package plumbline.inspection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.document.Source;

/// Reads the tables of a published report's text: the ratings page, the key questions of the body,
/// and the annexe. Small on purpose: it takes the figures in the order in which they are printed,
/// and knows no question's words.
final class ReportTables {
  private static final Pattern RATING =
      Pattern.compile(
          "^\\s*([1-4]\\.[1-5])\\s+\\S.*?(Inadequate|Requires improvement|Good|Outstanding)\\s*$");
  private static final Pattern HEAD =
      Pattern.compile("^\\s*% ‘?yes’?\\s*$", Pattern.CASE_INSENSITIVE);
  private static final Pattern PERCENT = Pattern.compile("(?:^|\\s)(\\d{1,3})%\\*?\\s*$");

  private final List<String> body = new ArrayList<>();
  private final List<String> annexe = new ArrayList<>();

  ReportTables(Path report) {
    Source source = ExampleFiles.source(report);
    List<String> current = body;
    for (String line : source.text().lines().toList()) {
      if (line.strip().matches("Annexe 2: Inspection (data|results)")) {
        current = annexe;
      } else if (line.strip().startsWith("Annexe 1:") || line.strip().startsWith("Annexe 3:")) {
        current = new ArrayList<>();
      }
      current.add(line);
    }
  }

  /// The ratings page, by standard.
  Map<String, String> ratings() {
    Map<String, String> ratings = new LinkedHashMap<>();
    body.stream()
        .dropWhile(line -> !line.strip().equals("Ratings"))
        .takeWhile(line -> !line.strip().equals("Executive summary"))
        .map(RATING::matcher)
        .filter(Matcher::matches)
        .forEach(row -> ratings.put(row.group(1), row.group(2)));
    return ratings;
  }

  String score() {
    return word("^.*Score (\\d+)/36\\s*$");
  }

  String overall() {
    return word("^\\s*Overall rating (.*?)\\s*$");
  }

  private String word(String pattern) {
    return body.stream()
        .map(line -> Pattern.compile(pattern).matcher(line))
        .filter(Matcher::matches)
        .map(row -> row.group(1))
        .findFirst()
        .orElseThrow();
  }

  /// The percentages of the body's tables of key questions, a list for each table.
  ///
  /// @param questions how many key questions each table has
  List<List<Integer>> keyQuestions(List<Integer> questions) {
    List<List<Integer>> tables = new ArrayList<>();
    int from = 0;
    for (int rows : questions) {
      while (!HEAD.matcher(body.get(from)).matches()) {
        from++;
      }
      List<Integer> table = new ArrayList<>();
      for (int end = from + 20; table.size() < rows && from < end; from++) {
        percent(body.get(from), table);
      }
      tables.add(table);
    }
    return tables;
  }

  /// Every percentage that ends a row of the second annexe, in order.
  List<Integer> annexe() {
    List<Integer> percentages = new ArrayList<>();
    annexe.forEach(line -> percent(line, percentages));
    return percentages;
  }

  private static void percent(String line, List<Integer> percentages) {
    Matcher row = PERCENT.matcher(line);
    if (row.find()) {
      percentages.add(Integer.valueOf(row.group(1)));
    }
  }
}
