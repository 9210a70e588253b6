package plumbline.web.publication;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import plumbline.edition.EditionChapters;
import plumbline.language.Catalogue;

/// A file of an edition as a page offers it.
///
/// @param kind such as `PDF`
/// @param language its code, also of the label
public record FileLine(String address, String label, String kind, String size, String language) {
  private static final String COLUMNS = "CSVW";

  private static final List<String> ORDER =
      List.of(
          "report.html",
          "report.pdf",
          "report.docx",
          "report.ods",
          "report.csv",
          "report.csv-metadata.json",
          "report.json");

  /// The formats in which people ask for them; a page a chapter is not among them.
  ///
  /// @param address of a file by its name
  static List<FileLine> of(List<Editions.Kept> files, UnaryOperator<String> address) {
    return Stream.of("en", "cy")
        .flatMap(language ->
            ORDER.stream().flatMap(name -> line(files, name, language, address).stream()))
        .toList();
  }

  private static Optional<FileLine> line(
      List<Editions.Kept> files, String name, String language, UnaryOperator<String> address) {
    String named = EditionChapters.named(language, name);
    return files.stream()
        .filter(file -> file.name().equals(named))
        .findFirst()
        .map(file ->
            new FileLine(
                address.apply(named),
                Catalogue.of(language).say(label(name)),
                kind(file),
                size(file.size()),
                language));
  }

  /// Of an edition that holds: its one page has the edition’s own address.
  static List<FileLine> of(PublishedReport.Edition edition) {
    String address = edition.signed().address();
    return of(
        edition.files(), name -> name.equals(EditionChapters.WHOLE) ? address : address + name);
  }

  private static String label(String name) {
    return switch (name) {
      case "report.html" -> "The report on one page";
      case "report.pdf" -> "The report to print";
      case "report.docx" -> "The report for Word";
      case "report.ods" -> "The data as a workbook";
      case "report.csv" -> "The data in one table";
      case "report.csv-metadata.json" -> "What the columns of the table hold";
      default -> "The report and its data for programs";
    };
  }

  private static String kind(Editions.Kept file) {
    return file.name().endsWith("-metadata.json")
        ? COLUMNS
        : file.name().substring(file.name().lastIndexOf('.') + 1).toUpperCase(Locale.ROOT);
  }

  /// Whether it is read for itself, not beside another file.
  boolean isWhole() {
    return !kind.equals(COLUMNS);
  }

  private static String size(int bytes) {
    return Optional.of(bytes)
        .filter(size -> size >= 1_000_000)
        .map(size -> String.format(Locale.UK, "%.1f MB", size / 1e6))
        .orElseGet(() -> "%d kB".formatted(Math.max(1, Math.round(bytes / 1e3))));
  }
}
