package plumbline.web.moderation;

import java.util.Locale;
import java.util.Optional;
import plumbline.fieldwork.Slot;
import plumbline.framework.Framework;

/// What is asked, in the words that the page of a case has for it.
final class Asked {
  private Asked() {}

  static String words(Framework framework, Slot slot) {
    String asked =
        switch (slot) {
          case Slot.AnswerTo(var id) ->
              Optional.ofNullable(framework.questions().get(id))
                  .map(question -> id + " " + question.text().english())
                  .orElse(slot.words());
          case Slot.CaseQuestionAnswer(String id, Optional<String> factor) ->
              framework
                      .caseQuestion(id)
                      .map(question -> question.text().english())
                      .orElse(slot.words())
                  + factor.map(code -> ": " + code.replace('-', ' ')).orElse("");
          case Slot.NoteOn _,
              Slot.Note _,
              Slot.Classification _,
              Slot.Factor _,
              Slot.Change _,
              Slot.Offence _,
              Slot.Interview _ ->
              slot.words();
        };
    return asked.substring(0, 1).toUpperCase(Locale.UK) + asked.substring(1);
  }
}
