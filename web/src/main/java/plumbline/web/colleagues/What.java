package plumbline.web.colleagues;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plumbline.web.access.CaseAccesses;

/// Something that can be shared with a colleague inspector.
public sealed interface What {
  /// A sampled case, with what is said about it.
  record Case(int number) implements What {}

  /// An evidence item.
  record Item(UUID id) implements What {}

  /// A meeting, with its notes.
  record Meeting(UUID id) implements What {}

  /// As forms write it: `case-7`.
  default String code() {
    return switch (this) {
      case Case(int number) -> "case-" + number;
      case Item(UUID id) -> "item-" + id;
      case Meeting(UUID id) -> "meeting-" + id;
    };
  }

  /// Where a colleague finds it, below what is shared with them.
  default String path() {
    return switch (this) {
      case Case(int number) -> "cases/" + number;
      case Item(UUID id) -> "items/" + id;
      case Meeting(UUID id) -> "meetings/" + id;
    };
  }

  static Optional<What> parse(String code) {
    Matcher parts = Pattern.compile("(case|item|meeting)-(.+)").matcher(code);
    if (!parts.matches()) {
      return Optional.empty();
    }
    return switch (parts.group(1)) {
      case "case" -> CaseAccesses.number(parts.group(2)).map(Case::new);
      case "item" -> id(parts.group(2), Item::new);
      case "meeting" -> id(parts.group(2), Meeting::new);
      default -> throw new IllegalStateException(code);
    };
  }

  private static Optional<What> id(String written, Function<UUID, What> of) {
    return written.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
        ? Optional.of(of.apply(UUID.fromString(written)))
        : Optional.empty();
  }
}
