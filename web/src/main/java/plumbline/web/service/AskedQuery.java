package plumbline.web.service;

import java.util.List;
import java.util.Optional;
import plumbline.returns.Query;

/// A question about a return’s figures, with what the service confirmed about it.
public record AskedQuery(Query query, Optional<Confirmation> confirmation) {
  static AskedQuery of(Query query, List<Confirmation> confirmations) {
    return new AskedQuery(
        query, confirmations.stream().filter(one -> one.answers(query)).findFirst());
  }

  public boolean isOpen() {
    return confirmation.isEmpty();
  }
}
