package plumbline.fieldwork;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/// What is currently said: the entries that no other replaces.
public sealed interface Held {

  /// Nothing was said, or all of it is withdrawn.
  record Nothing(List<Entry> withdrawals) implements Held {
    public Nothing {
      withdrawals = List.copyOf(withdrawals);
    }

    @Override
    public List<Entry> entries() {
      return withdrawals;
    }
  }

  record One(Entry entry) implements Held {
    @Override
    public List<Entry> entries() {
      return List.of(entry);
    }
  }

  /// Several were written by people who did not see each other's. All are kept and shown, even
  /// where they say the same, until an entry replaces them all.
  record Clash(List<Entry> entries) implements Held {
    public Clash {
      entries = List.copyOf(entries);
    }
  }

  /// The entries that nobody replaced, in the order of their arrival.
  List<Entry> entries();

  static Held of(Collection<Entry> current) {
    List<Entry> entries = List.copyOf(current);
    if (entries.stream().allMatch(Entry::isWithdrawal)) {
      return new Nothing(entries);
    }
    return entries.size() == 1 ? new One(entries.getFirst()) : new Clash(entries);
  }

  /// What the next entry must replace to be the only one.
  default Set<UUID> toReplace() {
    return entries().stream().map(Entry::id).collect(Collectors.toUnmodifiableSet());
  }

  /// The one value that is held; of a clash there is none.
  default Optional<String> value() {
    return this instanceof One(Entry entry) ? Optional.of(entry.value()) : Optional.empty();
  }
}
