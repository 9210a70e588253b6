package plumbline.web.drafting;

import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import plumbline.inspection.Inspection;
import plumbline.web.access.Person;
import plumbline.web.layout.TextLine;
import plumbline.web.trail.Trail;

/// Decisions that a figure of few children is shown all the same, or no longer.
@Service
class ShowingSmallNumbers {
  private final Drafts drafts;
  private final SmallNumbers numbers;
  private final Trail trail;

  ShowingSmallNumbers(Drafts drafts, SmallNumbers numbers, Trail trail) {
    this.drafts = drafts;
    this.numbers = numbers;
    this.trail = trail;
  }

  enum Answer {
    KEPT,
    NO_PART,
    NO_REASON,
    OVERTAKEN
  }

  /// @throws plumbline.web.layout.NotFound where there is no such inspection
  SmallNumbersRegister register(String inspection) {
    return SmallNumbersRegister.of(
        drafts.of(inspection).rated().inspection(), numbers.of(inspection));
  }

  @Transactional
  Answer show(String inspection, int revision, String part, String reason, Person by) {
    return decide(
        inspection,
        revision,
        register(inspection).open(),
        part,
        reason,
        true,
        "small-numbers-shown",
        "Shows ‘%s’ in the report although it is of few children",
        by);
  }

  @Transactional
  Answer withdraw(String inspection, int revision, String part, String reason, Person by) {
    return decide(
        inspection,
        revision,
        register(inspection).shown(),
        part,
        reason,
        false,
        "small-numbers-withdrawn",
        "No longer shows ‘%s’ in the report where it is of few children",
        by);
  }

  private Answer decide(
      String inspection,
      int revision,
      Set<SmallNumbersRegister.Part> parts,
      String code,
      String reason,
      boolean isShown,
      String what,
      String words,
      Person by) {
    if (revision != numbers.revision(inspection) + 1) {
      return Answer.OVERTAKEN;
    }
    SmallNumbersRegister.Part part =
        parts.stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    if (part == null) {
      return Answer.NO_PART;
    }
    if (!TextLine.isReason(reason)) {
      return Answer.NO_REASON;
    }
    Inspection.Shown shown = part.because(reason);
    if (!numbers.add(inspection, revision, shown, isShown, by.id())) {
      return Answer.OVERTAKEN;
    }
    trail.add(
        inspection,
        by,
        what,
        words.formatted(part.words()),
        Map.of("table", part.table().code(), "part", part.group().orElse(""), "reason", reason));
    return Answer.KEPT;
  }
}
