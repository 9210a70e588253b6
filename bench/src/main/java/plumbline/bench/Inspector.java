package plumbline.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/// An inspector who answers the questions of one case over and over, as the page of the case does
/// it: each entry has an id of its own and replaces the one before it, and what was sent without an
/// answer is sent again.
final class Inspector implements LoadClient.Caller {
  private static final List<String> ANSWERS = List.of("yes", "no");

  private final Desk desk;
  private final List<String> slots;
  private final SplittableRandom random;
  private final Map<String, UUID> held = new HashMap<>();
  private final List<Sent> acknowledged = new ArrayList<>();
  private Optional<Sent> pending = Optional.empty();
  private Request request;
  private int turn;

  /// Whose answers these are, and of which case.
  record Desk(UUID person, String secret, String inspection, int number) {}

  /// An entry that was sent.
  record Sent(
      UUID id,
      String inspection,
      int number,
      String slot,
      String value,
      Optional<UUID> replaces,
      UUID by) {}

  /// The parts of a request that are always the same.
  ///
  /// @param form what proves that it comes from a form of ours
  private record Request(String head, OpenForm form) {}

  /// @param seed decides the ids
  Inspector(Desk desk, List<String> slots, OpenForm form, long seed) {
    this.desk = desk;
    this.slots = List.copyOf(slots);
    this.random = new SplittableRandom(seed);
    this.request = request(desk, form);
  }

  /// Opens the page again, after the server was started anew.
  void reopen(OpenForm form) {
    request = request(desk, form);
  }

  private static Request request(Desk desk, OpenForm form) {
    return new Request(
        """
        POST /work/%s/cases/%d/entries HTTP/1.1
        Host: %s
        Cookie: plumbline=%s; %s
        X-XSRF-TOKEN: %s
        Content-Type: application/x-www-form-urlencoded
        Content-Length:\
        """
            .formatted(
                desk.inspection(),
                desk.number(),
                form.host(),
                desk.secret(),
                form.cookie(),
                form.token())
            .replace("\n", "\r\n"),
        form);
  }

  @Override
  public byte[] next() {
    Sent sent = pending.orElseGet(this::think);
    pending = Optional.of(sent);
    String body =
        "reading=first&id=%s&slot=%s&value=%s&reason=&replaces=%s&by=%s"
            .formatted(
                sent.id(),
                URLEncoder.encode(sent.slot(), UTF_8),
                sent.value(),
                sent.replaces().map(UUID::toString).orElse(""),
                sent.by());
    return (request.head() + " " + body.length() + "\r\n\r\n" + body).getBytes(UTF_8);
  }

  /// Each question in turn, and each time the other answer.
  private Sent think() {
    String slot = slots.get(turn % slots.size());
    String value = ANSWERS.get(turn / slots.size() % ANSWERS.size());
    turn++;
    return new Sent(
        new UUID(random.nextLong(), random.nextLong()),
        desk.inspection(),
        desk.number(),
        slot,
        value,
        Optional.ofNullable(held.get(slot)),
        desk.person());
  }

  @Override
  public void answered(int status) {
    if (status == 200) {
      Sent sent = pending.orElseThrow();
      held.put(sent.slot(), sent.id());
      acknowledged.add(sent);
      pending = Optional.empty();
    }
  }

  List<Sent> acknowledged() {
    return List.copyOf(acknowledged);
  }

  /// What was sent and not answered.
  Optional<Sent> pending() {
    return pending;
  }
}
