package plumbline.web.factual;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.web.access.Person;
import plumbline.web.drafting.DraftEdition;
import plumbline.web.drafting.DraftEditions;
import plumbline.web.layout.LondonTime;
import plumbline.web.layout.NotFound;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.RatingsLock;
import plumbline.web.planning.Today;
import plumbline.web.service.IncomingFiles;
import plumbline.web.trail.Trail;

/// What is done in the check, by the lead inspector and by the service. Each deed is checked and
/// kept in one transaction, with its line in the trail.
@Service
class FactualChecks {
  /// More than anybody would make of one draft.
  static final int MOST = 200;

  static final String NOT_CONFIRMED =
      "The ratings are not confirmed: the panel’s chair confirms them before the draft is sent";
  static final String SELF_AUDIT =
      "A self-audit has no such check: its report is written by the service itself";

  private final Rounds rounds;
  private final DraftPassages passages;
  private final Challenges challenges;
  private final ChallengeFiles files;
  private final DraftEditions drafts;
  private final RatingsLock lock;
  private final Trail trail;

  FactualChecks(
      Rounds rounds,
      DraftPassages passages,
      Challenges challenges,
      ChallengeFiles files,
      DraftEditions drafts,
      RatingsLock lock,
      Trail trail) {
    this.rounds = rounds;
    this.passages = passages;
    this.challenges = challenges;
    this.files = files;
    this.drafts = drafts;
    this.lock = lock;
    this.trail = trail;
  }

  /// What keeps a draft from being sent now.
  Optional<String> hindrance(PlannedInspection inspection) {
    if (inspection.isSelfAudit()) {
      return Optional.of(SELF_AUDIT);
    }
    if (lock.confirmed(inspection.id()).isEmpty()) {
      return Optional.of(NOT_CONFIRMED);
    }
    List<Round> sent = rounds.of(inspection.id());
    return sent.isEmpty() || sent.getLast().isSettled()
        ? Optional.empty()
        : Optional.of(
            "Draft %d is not settled: send its outcome letter before another draft"
                .formatted(sent.getLast().number()));
  }

  /// The hash of the draft as it is now.
  String draft(String inspection) {
    return drafts.of(inspection).edition().hash().hex();
  }

  /// What the lead inspector saw on the page.
  ///
  /// @param number that the round is to have
  /// @param edition the hash of the draft
  record Seen(int number, String edition) {}

  /// Freezes the draft as it was seen, and sends it.
  @Transactional
  public Done send(
      PlannedInspection inspection, Seen seen, LocalDate due, String words, Person by) {
    int number = seen.number();
    String id = inspection.id();
    lock.refusal(id); // held, so that nobody reopens the ratings meanwhile
    rounds.takeTurns(id);
    Optional<String> hindrance = hindrance(inspection);
    if (hindrance.isPresent()) {
      return new Done.Overtaken(hindrance.get());
    }
    if (number != rounds.of(id).size() + 1) {
      return new Done.Overtaken("Another draft was sent meanwhile: look at the check as it is now");
    }
    DraftEdition draft = drafts.of(id);
    if (!draft.edition().hash().hex().equals(seen.edition())) {
      return new Done.Overtaken(
          "The draft has changed since you opened the page: read it as it is now, then send it");
    }
    rounds.add(id, number, draft.edition().hash(), due, words, by.id());
    passages.add(id, number, DraftPassage.all(draft.edition()));
    trail.add(
        id,
        by,
        "draft-sent",
        "Draft %d of the report was sent to the service, for challenges by %s"
            .formatted(number, LondonTime.day(due)),
        Map.of(
            "draft",
            String.valueOf(number),
            "edition",
            draft.edition().hash().hex(),
            "due",
            due.toString()));
    return new Done.Yes("");
  }

  /// Gives the service more time.
  ///
  /// @param moves how often the day was moved before, as the form saw it
  @Transactional
  public Done move(
      String inspection, int number, int moves, LocalDate due, String reason, Person by) {
    rounds.takeTurns(inspection);
    Round round = round(inspection, number);
    if (round.isSettled() || round.finished().isPresent()) {
      return new Done.Overtaken(round.closed(due).orElseThrow());
    }
    if (round.moves() != moves) {
      return new Done.Overtaken("The day was moved meanwhile, to " + round.dueDay());
    }
    if (!due.isAfter(round.due())) {
      return new Done.Refused("Enter a day after " + round.dueDay());
    }
    rounds.move(inspection, round, due, reason, by.id());
    trail.add(
        inspection,
        by,
        "draft-due-moved",
        "Challenges of draft %d are taken until %s, because: %s"
            .formatted(number, LondonTime.day(due), reason),
        Map.of("draft", String.valueOf(number), "due", due.toString(), "reason", reason));
    return new Done.Yes("");
  }

  @Transactional
  public Done challenge(
      String inspection,
      int number,
      int paragraph,
      Challenge.Said said,
      Optional<IncomingFiles.Looked.Fine> file,
      Person by) {
    rounds.takeTurns(inspection);
    Round round = round(inspection, number);
    DraftPassage passage = passages.find(inspection, number, paragraph).orElseThrow(NotFound::new);
    Optional<String> closed = round.closed(Today.inLondon());
    if (closed.isPresent()) {
      return new Done.Refused(closed.get());
    }
    if (of(inspection, number).size() >= MOST) {
      return new Done.Refused(
          "There are %d challenges of this draft: write to the lead inspector".formatted(MOST));
    }
    UUID id = challenges.add(inspection, number, paragraph, said, by.id());
    file.ifPresent(one -> files.add(id, one.file(), one.scanned()));
    trail.add(
        inspection,
        by,
        "draft-challenged",
        "Challenged paragraph %d of draft %d: %s".formatted(paragraph, number, said.wrong()),
        Map.of(
            "challenge",
            id.toString(),
            "paragraph",
            passage.address(),
            "kind",
            said.kind().label(),
            "instead",
            said.instead(),
            "evidence",
            said.evidence(),
            "file",
            file.map(one -> one.file().name()).orElse("")));
    return new Done.Yes("/challenges/" + id);
  }

  @Transactional
  public Done withdraw(String inspection, UUID id, Person by) {
    rounds.takeTurns(inspection);
    Challenge challenge = challenges.find(inspection, id).orElseThrow(NotFound::new);
    if (challenge.withdrawn().isPresent()) {
      return new Done.Overtaken("The challenge was withdrawn already");
    }
    if (challenge.answer().isPresent() || round(inspection, challenge.round()).isSettled()) {
      return new Done.Overtaken("The challenge is answered: it cannot be withdrawn any more");
    }
    challenges.withdraw(id, by.id());
    trail.add(
        inspection,
        by,
        "challenge-withdrawn",
        "Withdrew challenge %d of draft %d".formatted(challenge.number(), challenge.round()),
        Map.of("challenge", id.toString()));
    return new Done.Yes("/challenges/" + id);
  }

  /// The service has no challenges, or no more.
  @Transactional
  public Done finish(String inspection, int number, Person by) {
    rounds.takeTurns(inspection);
    Round round = round(inspection, number);
    Optional<String> closed = round.closed(Today.inLondon());
    if (closed.isPresent()) {
      return new Done.Overtaken(closed.get());
    }
    rounds.finish(inspection, number, by.id());
    long made = of(inspection, number).stream().filter(one -> one.withdrawn().isEmpty()).count();
    trail.add(
        inspection,
        by,
        "draft-checked",
        made == 0
            ? "The service has no challenges of draft %d".formatted(number)
            : "The service has no more challenges of draft %d".formatted(number),
        Map.of("draft", String.valueOf(number), "challenges", String.valueOf(made)));
    return new Done.Yes("");
  }

  /// Answers a challenge, or answers it anew.
  ///
  /// @param revision that the answer is to have
  @Transactional
  public Done answer(
      String inspection,
      UUID id,
      int revision,
      Answer.Outcome outcome,
      String change,
      String reason,
      Person by) {
    rounds.takeTurns(inspection);
    Challenge challenge = challenges.find(inspection, id).orElseThrow(NotFound::new);
    if (challenge.withdrawn().isPresent()) {
      return new Done.Overtaken("The service withdrew the challenge meanwhile");
    }
    if (round(inspection, challenge.round()).isSettled()) {
      return new Done.Overtaken("The outcome letter was sent: answers do not change any more");
    }
    if (!challenges.answer(id, revision, outcome, change, reason, by.id())) {
      return new Done.Overtaken(
          "Somebody answered it meanwhile: look at that answer, and answer again if you need to");
    }
    trail.add(
        inspection,
        by,
        "challenge-answered",
        "Challenge %d of draft %d: %s"
            .formatted(challenge.number(), challenge.round(), outcome.label()),
        Map.of("challenge", id.toString(), "change", change, "reason", reason));
    return new Done.Yes("/challenges/" + id);
  }

  /// The challenges that were accepted and stand as they were sent, of all rounds.
  List<Challenge> standing(String inspection) {
    List<Challenge> all = challenges.of(inspection);
    return all.stream().noneMatch(Challenge::isAccepted)
        ? List.of()
        : new AcceptedChanges(
                rounds.of(inspection),
                round -> passages.of(inspection, round),
                drafts.of(inspection).edition())
            .standing(all);
  }

  /// Whether an accepted challenge can be settled though nothing is changed for it. Until its
  /// letter is sent it can be answered anew instead.
  boolean canSettleOtherwise(String inspection, UUID id) {
    return standing(inspection).stream()
        .anyMatch(one -> one.id().equals(id) && round(inspection, one.round()).isSettled());
  }

  /// Settles an accepted challenge about words that nobody can write.
  ///
  /// @param revision that the reason is to have
  @Transactional
  public Done settleOtherwise(String inspection, UUID id, int revision, String reason, Person by) {
    rounds.takeTurns(inspection);
    Challenge challenge = challenges.find(inspection, id).orElseThrow(NotFound::new);
    if (!canSettleOtherwise(inspection, id)) {
      return new Done.Overtaken(
          "Only an accepted challenge whose paragraph stands as it was sent, and whose outcome letter was sent, is settled otherwise");
    }
    if (!challenges.settleOtherwise(id, revision, reason, by.id())) {
      return new Done.Overtaken("Somebody settled it meanwhile: look at the reason as it is now");
    }
    trail.add(
        inspection,
        by,
        "challenge-settled-otherwise",
        "Challenge %s is settled otherwise, because: %s".formatted(challenge.called(), reason),
        Map.of("challenge", id.toString(), "reason", reason));
    return new Done.Yes("/challenges/" + id);
  }

  /// What keeps the outcome letter of a round from being sent.
  Optional<String> unsettled(String inspection, Round round) {
    if (round.isSettled()) {
      return Optional.of("The outcome letter of draft %d was sent".formatted(round.number()));
    }
    long open = of(inspection, round.number()).stream().filter(Challenge::isOpen).count();
    if (open > 0) {
      return Optional.of(
          open == 1
              ? "One challenge waits for an answer"
              : open + " challenges wait for an answer");
    }
    return round.closed(Today.inLondon()).isPresent()
        ? Optional.empty()
        : Optional.of(
            "The service can challenge the draft until %s, or until it says that it has no more challenges"
                .formatted(round.dueDay()));
  }

  /// Sends the outcome letter: the round is settled.
  ///
  /// @param seen how many answers the letter told that the lead looked at, with their revisions
  @Transactional
  public Done settle(PlannedInspection inspection, int number, long seen, String words, Person by) {
    String id = inspection.id();
    rounds.takeTurns(id);
    Round round = round(id, number);
    Optional<String> unsettled = unsettled(id, round);
    if (unsettled.isPresent()) {
      return new Done.Overtaken(unsettled.get());
    }
    if (seen != answers(id, number)) {
      return new Done.Overtaken("An answer changed meanwhile: read the letter as it is now");
    }
    rounds.settle(id, number, inspection.service().name(), words, by.id());
    trail.add(
        id,
        by,
        "outcome-sent",
        "The outcome letter of draft %d was sent to the service".formatted(number),
        Map.of("draft", String.valueOf(number)));
    return new Done.Yes("");
  }

  /// How many answers were given in a round, with every revision.
  long answers(String inspection, int number) {
    return of(inspection, number).stream()
        .flatMap(challenge -> challenge.answer().stream())
        .mapToLong(Answer::revision)
        .sum();
  }

  List<Challenge> of(String inspection, int number) {
    return challenges.of(inspection).stream()
        .filter(challenge -> challenge.round() == number)
        .toList();
  }

  private Round round(String inspection, int number) {
    return rounds.find(inspection, number).orElseThrow(NotFound::new);
  }
}
