package plumbline.fieldwork;

import java.util.Optional;
import plumbline.framework.Framework;

/// Something that is said of a case beside the answers to the standards' questions: a
/// classification, a factor, the offence, an answer to a case question.
///
/// @param needed whether the case can't be submitted without it
/// @param value what currently holds, where one value does, and the framework knows it
public record Particular(Slot slot, History history, boolean needed, Optional<String> value) {

  static Particular of(Slot slot, CaseRecord record, Framework framework, boolean needed) {
    History history = record.history(slot);
    return new Particular(
        slot,
        history,
        needed,
        history.held().value().filter(said -> SlotValues.accepts(slot, framework, said)));
  }

  public Held held() {
    return history.held();
  }

  public boolean isSaid() {
    return value.isPresent();
  }

  public boolean clashes() {
    return held() instanceof Held.Clash;
  }
}
