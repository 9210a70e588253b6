package plumbline.web.surveys;

import java.time.Clock;
import org.springframework.stereotype.Component;
import plumbline.web.access.NetworkTries;

/// How many wrong codes came from where in this quarter of an hour. Whoever has a right code is not
/// counted, so that a room full of people can answer at once; the few who press twice are. A code
/// has 50 bits; this is so that nobody even tries.
@Component
class WrongCodes {
  static final int MOST = 300;

  private final NetworkTries tries;

  WrongCodes() {
    this(Clock.systemUTC());
  }

  WrongCodes(Clock clock) {
    tries = new NetworkTries(MOST, clock);
  }

  boolean mayTry(String address) {
    return tries.mayTry(address);
  }

  void add(String address) {
    tries.add(address);
  }
}
