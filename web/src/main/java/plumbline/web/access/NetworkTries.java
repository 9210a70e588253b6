package plumbline.web.access;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;

/// How often something that is not to be tried on and on came from where in this quarter of an
/// hour: in memory alone, and forgotten at its end.
public final class NetworkTries {
  private static final int MOST_NETWORKS = 10_000;
  private static final long QUARTER_IN_SECONDS = 900;

  private final int most;
  private final Clock clock;
  private final Map<String, Integer> byNetwork = new HashMap<>();
  private long quarter;

  /// @param most from one network in a quarter of an hour
  public NetworkTries(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  public synchronized boolean mayTry(String address) {
    begin();
    return byNetwork.getOrDefault(network(address), 0) < most;
  }

  public synchronized void add(String address) {
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
