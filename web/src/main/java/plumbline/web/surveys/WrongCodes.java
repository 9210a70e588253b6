package plumbline.web.surveys;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import org.springframework.stereotype.Component;

/// How many wrong codes came from where in this quarter of an hour: in memory alone, and forgotten
/// at its end. Whoever has a right code is not counted, so that a room full of people can answer at
/// once; the few who press twice are. A code has 50 bits; this is so that nobody even tries.
@Component
class WrongCodes {
  static final int MOST = 300;
  private static final int MOST_NETWORKS = 10_000;
  private static final long QUARTER_IN_SECONDS = 900;

  private final Clock clock;
  private final Map<String, Integer> byNetwork = new HashMap<>();
  private long quarter;

  WrongCodes() {
    this(Clock.systemUTC());
  }

  WrongCodes(Clock clock) {
    this.clock = clock;
  }

  synchronized boolean mayTry(String address) {
    begin();
    return byNetwork.getOrDefault(network(address), 0) < MOST;
  }

  synchronized void add(String address) {
    begin();
    byNetwork.merge(network(address), 1, Integer::sum);
  }

  private void begin() {
    long now = clock.instant().getEpochSecond() / QUARTER_IN_SECONDS;
    if (now != quarter) {
      quarter = now;
      byNetwork.clear();
    }
  }

  /// 24 bits of an IPv4 address, 64 of an IPv6 address. Once there are too many networks to count,
  /// the others are counted as one.
  private String network(String address) {
    String network;
    try {
      InetAddress known = InetAddress.getByName(address);
      int bytes = known instanceof Inet6Address ? 8 : 3;
      network = HexFormat.of().formatHex(Arrays.copyOf(known.getAddress(), bytes));
    } catch (UnknownHostException impossible) {
      network = address;
    }
    return byNetwork.size() < MOST_NETWORKS || byNetwork.containsKey(network) ? network : "others";
  }
}
