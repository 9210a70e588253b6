package plumbline.web.access;

import static java.nio.charset.StandardCharsets.UTF_8;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/// The one table of deeds and roles: what it does not allow is denied.
@Component
public final class AccessTable {
  private static final String FILE = "access.csv";
  private static final String YES = "yes";

  /// A line of the table.
  ///
  /// @param what it is, in words
  /// @param anyone whether a visitor may who has not signed in
  /// @param signedIn whether everybody may who has
  public record Line(Deed deed, String what, boolean anyone, boolean signedIn, Set<Role> roles) {
    public Line {
      roles = Set.copyOf(roles);
    }
  }

  private final Map<Deed, Line> lines = new EnumMap<>(Deed.class);

  public AccessTable() {
    try (InputStream file = AccessTable.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException("The table of access is missing from the build.");
      }
      CsvReader.builder()
          .ofNamedCsvRecord(new InputStreamReader(file, UTF_8))
          .forEach(record -> {
            Line line = line(record);
            if (lines.put(line.deed(), line) != null) {
              throw new IllegalStateException("%s has ‘%s’ twice.".formatted(FILE, line.deed()));
            }
          });
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    for (Deed deed : Deed.values()) {
      if (!lines.containsKey(deed)) {
        throw new IllegalStateException("%s has no line ‘%s’.".formatted(FILE, deed.code()));
      }
    }
  }

  private static Line line(NamedCsvRecord record) {
    Set<Role> roles = EnumSet.noneOf(Role.class);
    for (Role role : Role.values()) {
      if (isYes(record, role.code())) {
        roles.add(role);
      }
    }
    return new Line(
        Deed.valueOf(record.getField("deed").toUpperCase(java.util.Locale.ROOT).replace(' ', '_')),
        record.getField("what"),
        isYes(record, "anyone"),
        isYes(record, "signed in"),
        roles);
  }

  private static boolean isYes(NamedCsvRecord record, String column) {
    String cell = record.getField(column);
    if (!cell.isEmpty() && !cell.equals(YES)) {
      throw new IllegalStateException("%s has ‘%s’, which is not yes.".formatted(FILE, cell));
    }
    return cell.equals(YES);
  }

  public List<Line> lines() {
    return List.copyOf(lines.values());
  }

  /// Whether somebody may do this there.
  ///
  /// @param person empty for a visitor who has not signed in
  public boolean allows(Deed deed, Optional<Person> person, Scope scope) {
    Line line = lines.get(deed);
    if (line == null || line.anyone() || person.isEmpty()) {
      return line != null && line.anyone();
    }
    return line.signedIn()
        || person.get().grants().stream()
            .anyMatch(grant -> line.roles().contains(grant.role()) && grant.covers(scope));
  }
}
