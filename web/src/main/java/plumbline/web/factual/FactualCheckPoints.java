package plumbline.web.factual;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
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
  private final Challenges challenges;

  FactualCheckPoints(Inspections inspections, Rounds rounds, Challenges challenges) {
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
    long open = challenges.of(inspection).stream().filter(Challenge::isOpen).count();
    return List.of(
        new Point(
            "Factual accuracy check finished",
            selfAudit || last.filter(Round::isSettled).isPresent(),
            selfAudit
                ? FactualChecks.SELF_AUDIT + "."
                : last.map(FactualCheckPoints::words)
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
            address));
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
