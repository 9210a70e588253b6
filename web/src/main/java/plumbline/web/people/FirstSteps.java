package plumbline.web.people;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import plumbline.web.access.Token;

/// What a start says to whoever started Plumbline: how to become an administrator, as long as there
/// is none.
@Component
public class FirstSteps {
  private final Accounts accounts;
  private final Links links;
  private final Optional<DemoPeople> demo;

  FirstSteps(Accounts accounts, Links links, Optional<DemoPeople> demo) {
    this.accounts = accounts;
    this.links = links;
    this.demo = demo;
  }

  /// @param address of the start page, with a slash at its end
  public List<String> lines(String address) {
    if (demo.isPresent()) {
      return demo.get().lines(address);
    }
    if (accounts.hasAdministrator(Optional.empty())) {
      return List.of();
    }
    Token token = links.make(Optional.empty(), Optional.empty());
    return List.of(
        "Set it up at %swelcome?token=%s (once, within three days; a new start makes a new link)"
            .formatted(address, token.secret()));
  }
}
