package plumbline.reading;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A row of a table whose head names its columns: what each of its cells is, needs no guessing.
///
/// @param table the heading or caption above the table
/// @param cells by the column’s name in small letters; an empty cell is left out
public record NamedRow(String table, Map<String, Passage> cells, Section section) {
  public NamedRow {
    cells = Map.copyOf(cells);
  }

  public Optional<Passage> cell(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  Optional<String> text(String column) {
    return cell(column).map(Passage::text);
  }

  /// A question’s figure: its counts where they are printed, else its percentage.
  ///
  /// @param block the index of the table among the blocks
  Optional<BlockReader.Question> question(int block) {
    Optional<Passage> words = cell(NamedTables.QUESTION);
    Optional<Passage> percent = cell(NamedTables.PER_CENT).filter(NamedRow::isNumber);
    Optional<Passage> counts =
        cell(NamedTables.YES)
            .filter(NamedRow::isNumber)
            .flatMap(yes ->
                cell(NamedTables.BASE)
                    .map(base -> new Passage.Builder().join(yes).join(base).build()));
    Optional<Passage> figure = counts.or(() -> percent);
    return words.flatMap(asked ->
        figure.map(found ->
            new BlockReader.Question(
                asked, found, new TableHead(0, true, counts.isEmpty()), section, block)));
  }

  private static boolean isNumber(Passage words) {
    return Character.isDigit(words.text().charAt(0));
  }

  /// A figure of the service or its area; other parts of a report state none in this form.
  Optional<Stated> stated() {
    boolean ofTheService =
        section.part() == Section.Part.CONTEXTUAL_FACTS || section.part() == Section.Part.CHAPTER;
    return ofTheService
        ? cell(NamedTables.WHAT)
            .flatMap(label ->
                cell(NamedTables.FIGURE)
                    .map(value ->
                        new Stated(
                            table,
                            List.of(),
                            label,
                            List.of(value),
                            section,
                            Optional.of(
                                new Stated.Named(
                                    text(NamedTables.UNIT), text(NamedTables.SOURCE))))))
        : Optional.empty();
  }

  /// The rating of a standard that is named with its number.
  Optional<RatingsPage.Printed> rating() {
    return text("standard")
        .filter(standard -> standard.indexOf(' ') > 0)
        .flatMap(standard ->
            cell("rating")
                .map(rating ->
                    new RatingsPage.Printed(
                        standard.substring(0, standard.indexOf(' ')),
                        rating.text(),
                        rating,
                        section)));
  }
}
