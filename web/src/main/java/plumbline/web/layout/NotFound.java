package plumbline.web.layout;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/// There is no page at the address that was asked for: nothing is stored under its id.
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class NotFound extends RuntimeException {
  public NotFound() {
    super("Not found", null, false, false);
  }
}
