package plumbline.web.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import plumbline.surveys.SurveyTemplate;
import plumbline.surveys.SurveyTemplates;
import plumbline.web.layout.LondonTime;

/// One survey of an inspection.
///
/// @param templates the file that it was opened with
/// @param link the end of the address where people answer
/// @param decisions in their order, at least the one that opened it
public record Survey(
    UUID id,
    String inspection,
    SurveyTemplates templates,
    SurveyTemplate template,
    String link,
    List<SurveyDecision> decisions) {
  public Survey {
    decisions = List.copyOf(decisions);
  }

  /// How far it is.
  public enum State {
    OPEN("Open", "green"),
    /// Nobody can answer any more; what came on paper can be typed in.
    PAST_ITS_DAY("Past its last day", "yellow"),
    ENDED("Ended", "grey");

    private final String label;
    private final String colour;

    State(String label, String colour) {
      this.label = label;
      this.colour = colour;
    }

    public String label() {
      return label;
    }

    public String colour() {
      return colour;
    }
  }

  public SurveyDecision now() {
    return decisions.getLast();
  }

  public State state(LocalDate today) {
    if (now().ended()) {
      return State.ENDED;
    }
    return today.isAfter(now().closesOn()) ? State.PAST_ITS_DAY : State.OPEN;
  }

  public String name() {
    return template.name().english();
  }

  /// Tells two surveys of one kind apart.
  public String opened() {
    return decisions.getFirst().time();
  }

  public String lastDay() {
    return LondonTime.day(now().closesOn());
  }
}
