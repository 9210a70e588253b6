package plumbline.returns;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// How the figures of a return fit together, as its file says it.
record Rules(
    List<Parts> sums,
    List<Parts> within,
    List<Parts> shares,
    List<Rate> rates,
    List<Average> averages,
    List<List<String>> alike,
    List<Limit> limits) {

  record Parts(String whole, List<String> parts) {
    Parts {
      parts = List.copyOf(parts);
    }
  }

  /// @param within the rate whose posts include this one’s
  record Rate(String rate, String count, List<String> of, Optional<String> within) {
    Rate {
      of = List.copyOf(of);
    }
  }

  record Average(String average, String total, List<String> over, String among) {
    Average {
      over = List.copyOf(over);
    }
  }

  record Limit(String field, BigDecimal most) {}

  /// Every field that a rule names.
  Stream<String> fields() {
    return Stream.of(
            Stream.of(sums, within, shares)
                .flatMap(List::stream)
                .flatMap(rule -> Stream.concat(Stream.of(rule.whole()), rule.parts().stream())),
            rates.stream()
                .flatMap(rule ->
                    Stream.of(
                            Stream.of(rule.rate(), rule.count()),
                            rule.of().stream(),
                            rule.within().stream())
                        .flatMap(names -> names)),
            averages.stream()
                .flatMap(rule ->
                    Stream.concat(
                        Stream.of(rule.average(), rule.total(), rule.among()),
                        rule.over().stream())),
            alike.stream().flatMap(List::stream),
            limits.stream().map(Limit::field))
        .flatMap(names -> names);
  }
}
