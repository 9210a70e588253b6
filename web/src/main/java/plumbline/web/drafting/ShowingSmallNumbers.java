package plumbline.web.drafting;

import java.util.Map;
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

  enum Step {
    SHOW("small-numbers-shown", "Shows ‘%s’ in the report although it is of few children"),
    WITHDRAW(
        "small-numbers-withdrawn",
        "No longer shows ‘%s’ in the report where it is of few children");

    private final String deed;
    private final String words;

    Step(String deed, String words) {
      this.deed = deed;
      this.words = words;
    }
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

  /// @param code of the part of the report that it is about
  @Transactional
  Answer decide(String inspection, Step step, String code, int revision, String reason, Person by) {
    if (revision != numbers.revision(inspection) + 1) {
      return Answer.OVERTAKEN;
    }
    SmallNumbersRegister register = register(inspection);
    SmallNumbersRegister.Part part =
        (step == Step.SHOW ? register.open() : register.shown())
            .stream().filter(one -> one.code().equals(code)).findFirst().orElse(null);
    if (part == null) {
      return Answer.NO_PART;
    }
    if (!TextLine.isReason(reason)) {
      return Answer.NO_REASON;
    }
    Inspection.Shown shown = part.because(reason);
    if (!numbers.add(inspection, revision, shown, step == Step.SHOW, by.id())) {
      return Answer.OVERTAKEN;
    }
    trail.add(
        inspection,
        by,
        step.deed,
        step.words.formatted(part.words()),
        Map.of("table", part.table().code(), "part", part.group().orElse(""), "reason", reason));
    return Answer.KEPT;
  }
}
