package plumbline.web.surveys;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.surveys.Least;
import plumbline.surveys.OneTimeCode;
import plumbline.surveys.Response;
import plumbline.surveys.SurveyTemplate;
import plumbline.surveys.SurveyTemplates;
import plumbline.web.access.Person;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.Today;
import plumbline.web.trail.Trail;

/// What is done with surveys, each deed whole or not at all.
@Service
class SurveyDesk {
  private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
  private static final int LINK_LENGTH = 12;

  private final Surveys surveys;
  private final SurveyAnswers answers;
  private final Messenger messenger;
  private final Trail trail;
  private final SecureRandom random = new SecureRandom();

  SurveyDesk(Surveys surveys, SurveyAnswers answers, Messenger messenger, Trail trail) {
    this.surveys = surveys;
    this.answers = answers;
    this.messenger = messenger;
    this.trail = trail;
  }

  /// How it went; [#OVERTAKEN] where the survey is not as whoever did it saw it.
  enum Outcome {
    DONE,
    OVERTAKEN,
    /// It was saved before.
    TWICE,
    /// There is no such code, or none any more: which of the two is not told.
    WRONG_CODE,
    /// People were told a number from which on answers are shown, and gave theirs: it stays.
    PROMISED
  }

  /// Opens a survey. A form that was sent twice opens one.
  @Transactional
  public void open(
      UUID id,
      String inspection,
      SurveyTemplates file,
      SurveyTemplate template,
      LocalDate closesOn,
      Least least,
      Person by) {
    if (!surveys.add(id, inspection, file, template.id(), link(), by.id())) {
      return;
    }
    surveys.decide(id, 1, closesOn, least, false, "", by.id());
    trail.add(
        inspection,
        by,
        "survey-opened",
        "%s opened to %s; results from %d people on"
            .formatted(template.name().english(), LondonTime.day(closesOn), least.people()),
        Map.of(
            "survey",
            id.toString(),
            "template",
            template.id(),
            "closesOn",
            closesOn.toString(),
            "least",
            String.valueOf(least.people())));
  }

  private String link() {
    StringBuilder link = new StringBuilder();
    while (link.length() < LINK_LENGTH) {
      link.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
    }
    return link.toString();
  }

  /// Changes the last day, or from how many people on results are shown. That only rises once
  /// somebody has answered.
  @Transactional
  public Outcome change(Survey seen, LocalDate closesOn, Least least, String reason, Person by) {
    answers.holdAlone(seen.id());
    Survey now = again(seen);
    if (now.now().revision() != seen.now().revision() || now.now().ended()) {
      return Outcome.OVERTAKEN;
    }
    if (least.people() < now.now().least().people() && answers.count(now).people() > 0) {
      return Outcome.PROMISED;
    }
    surveys.decide(seen.id(), now.now().revision() + 1, closesOn, least, false, reason, by.id());
    trail.add(
        seen.inspection(),
        by,
        "survey-changed",
        "%s is open to %s; results from %d people on"
            .formatted(seen.name(), LondonTime.day(closesOn), least.people()),
        Map.of(
            "survey",
            seen.id().toString(),
            "closesOn",
            closesOn.toString(),
            "least",
            String.valueOf(least.people()),
            "reason",
            reason));
    return Outcome.DONE;
  }

  /// Ends a survey for good: codes are forgotten, and what can be shown is shown.
  @Transactional
  public Outcome end(Survey seen, Person by) {
    answers.holdAlone(seen.id());
    Survey now = again(seen);
    if (now.now().revision() != seen.now().revision() || now.now().ended()) {
      return Outcome.OVERTAKEN;
    }
    SurveyDecision last = now.now();
    answers.forgetCodes(seen.id());
    answers.mix(seen.id());
    surveys.decide(
        seen.id(), last.revision() + 1, last.closesOn(), last.least(), true, "", by.id());
    int people = answers.count(now).people();
    trail.add(
        seen.inspection(),
        by,
        "survey-ended",
        "%s ended; %d answered".formatted(seen.name(), people),
        Map.of(
            "survey",
            seen.id().toString(),
            "answered",
            String.valueOf(people),
            "least",
            String.valueOf(last.least().people())));
    return Outcome.DONE;
  }

  /// Makes codes; empty where the survey takes no more answers, or the form was sent before.
  @Transactional
  public List<OneTimeCode> makeCodes(UUID form, Survey survey, int how, Person by) {
    answers.hold(survey.id());
    if (!isOpen(again(survey))) {
      return List.of();
    }
    List<OneTimeCode> codes =
        Stream.generate(() -> OneTimeCode.random(random)).distinct().limit(how).toList();
    List<String> hashes = codes.stream().map(code -> code.hash(survey.link())).toList();
    return answers.addCodes(form, survey.id(), hashes, by.id()) ? codes : List.of();
  }

  /// Sends a message with a code of its own to each address; false where the survey takes no more
  /// answers, or the form was sent before.
  ///
  /// @throws UncheckedIOException where they could not be handed over: then no code is kept
  @Transactional
  public boolean send(
      UUID form, Survey survey, Recipients recipients, Invitation invitation, Person by) {
    List<OneTimeCode> codes = makeCodes(form, survey, recipients.addresses().size(), by);
    if (codes.isEmpty()) {
      return false;
    }
    List<Message> messages = new ArrayList<>();
    for (int at = 0; at < codes.size(); at++) {
      messages.add(new Message(recipients.addresses().get(at), invitation.words(codes.get(at))));
    }
    try {
      messenger.send(messages);
    } catch (IOException unwritten) {
      throw new UncheckedIOException(unwritten);
    }
    return true;
  }

  /// Takes what somebody answered with a code. The code is forgotten in the same transaction, and
  /// nothing of it is kept with the answers.
  @Transactional
  public Outcome answer(Survey survey, Optional<OneTimeCode> code, Response response) {
    answers.hold(survey.id());
    Survey now = again(survey);
    if (!isOpen(now)) {
      return Outcome.OVERTAKEN;
    }
    if (code.isEmpty() || !answers.use(survey.id(), code.get().hash(survey.link()))) {
      return Outcome.WRONG_CODE;
    }
    answers.add(now, Optional.empty(), response);
    return Outcome.DONE;
  }

  /// Takes what somebody answered on paper. A form that was sent twice is one answer.
  @Transactional
  public Outcome addPaper(UUID form, Survey survey, Response response) {
    answers.hold(survey.id());
    Survey now = again(survey);
    if (now.now().ended()) {
      return Outcome.OVERTAKEN;
    }
    return answers.add(now, Optional.of(form), response) ? Outcome.DONE : Outcome.TWICE;
  }

  private static boolean isOpen(Survey survey) {
    return survey.state(Today.inLondon()) == Survey.State.OPEN;
  }

  private Survey again(Survey survey) {
    return surveys.find(survey.inspection(), survey.id()).orElseThrow();
  }
}
