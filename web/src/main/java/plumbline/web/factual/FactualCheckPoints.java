package plumbline.web.factual;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import plumbline.document.Listed;
import plumbline.edition.Edition;
import plumbline.edition.Passage;
import plumbline.web.drafting.Checkpoint;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.Inspections;

/// No report is signed off before its service checked it for factual accuracy.
@Component
class FactualCheckPoints implements Checkpoint {
  private final Inspections inspections;
  private final Rounds rounds;
  private final DraftPassages passages;
  private final Challenges challenges;

  FactualCheckPoints(
      Inspections inspections, Rounds rounds, DraftPassages passages, Challenges challenges) {
    this.passages = passages;
    this.inspections = inspections;
    this.rounds = rounds;
    this.challenges = challenges;
  }

  @Override
  public List<Point> points(String inspection, DraftEdition draft) {
    String address = "/work/%s/factual-check".formatted(inspection);
    boolean selfAudit = inspections.find(inspection).orElseThrow(NotFound::new).isSelfAudit();
    List<Round> sent = rounds.of(inspection);
    Optional<Round> last = sent.isEmpty() ? Optional.empty() : Optional.of(sent.getLast());
    List<Challenge> all = challenges.of(inspection);
    long open = all.stream().filter(Challenge::isOpen).count();
    List<Challenge> standing =
        selfAudit
            ? List.of()
            : new AcceptedChanges(sent, round -> passages.of(inspection, round), draft.edition())
                .standing(all);
    return List.of(
        new Point(
            "Factual accuracy check finished",
            selfAudit || last.filter(Round::isSettled).isPresent(),
            selfAudit
                ? FactualChecks.SELF_AUDIT + "."
                : last.map(round -> words(round) + changed(inspection, round, draft.edition()))
                    .orElse("The draft was not sent to the service: send it."),
            address),
        new Point(
            "All challenges answered",
            open == 0,
            switch ((int) open) {
              case 0 -> "None waits for an answer.";
              case 1 -> "One waits for an answer.";
              default -> open + " wait for an answer.";
            },
            address),
        accepted(standing, address));
  }

  /// Of what stands as it was sent, words that nobody can write are settled otherwise.
  private static Point accepted(List<Challenge> standing, String address) {
    List<String> undone =
        standing.stream().filter(one -> one.otherwise().isEmpty()).map(Challenge::called).toList();
    // Why is told where the check is read: not everybody who sees this list may.
    String otherwise =
        standing.stream()
            .filter(one -> one.otherwise().isPresent())
            .map(one -> "Challenge %s is settled otherwise.".formatted(one.called()))
            .collect(Collectors.joining(" "));
    return new Point(
        "Accepted challenges are in the draft",
        undone.isEmpty(),
        undone.isEmpty()
            ? otherwise.isEmpty() ? "Nothing that was accepted stands as it was sent." : otherwise
            : "Stands as it was sent, though accepted: challenge %s.".formatted(Listed.of(undone)),
        address);
  }

  /// What nobody of the service has checked as it is now.
  private String changed(String inspection, Round round, Edition edition) {
    if (round.edition().equals(edition.hash())) {
      return "";
    }
    Set<String> now = Passage.of(edition).stream().map(Passage::words).collect(Collectors.toSet());
    long changed =
        passages.of(inspection, round.number()).stream()
            .filter(DraftPassage::isText)
            .filter(passage -> !now.contains(passage.words()))
            .count();
    return switch ((int) changed) {
      case 0 -> " No checked paragraph has changed since.";
      case 1 -> " One checked paragraph has changed since.";
      default -> " %d checked paragraphs have changed since.".formatted(changed);
    };
  }

  private static String words(Round round) {
    return round
        .letter()
        .map(letter ->
            "The outcome letter of draft %d was sent on %s."
                .formatted(round.number(), LondonTime.minute(letter.at())))
        .orElse(
            "The outcome letter of draft %d was not sent: answer every challenge, then send it."
                .formatted(round.number()));
  }
}
