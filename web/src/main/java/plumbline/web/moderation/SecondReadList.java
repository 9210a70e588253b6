package plumbline.web.moderation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.web.planning.WorkFrame;

/// The cases of an inspection that are read twice.
public record SecondReadList(WorkFrame frame, List<TwiceRead> cases, Map<UUID, String> names) {
  public SecondReadList {
    cases = List.copyOf(cases);
    names = Map.copyOf(names);
  }

  public String name(Optional<UUID> account) {
    return account.map(id -> names.getOrDefault(id, "")).orElse("nobody yet");
  }

  public String address(TwiceRead one) {
    return SecondReadPage.address(frame, one);
  }
}
