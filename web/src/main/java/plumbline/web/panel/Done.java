package plumbline.web.panel;

import java.util.List;
import plumbline.panel.Objection;

/// What came of something that the panel wanted to do.
sealed interface Done {
  record Yes() implements Done {}

  /// It breaks a rule.
  record Refused(List<String> why) implements Done {
    static Refused of(List<Objection> objections) {
      return new Refused(objections.stream().map(Objection::toString).toList());
    }
  }

  /// Something happened meanwhile.
  record Overtaken(String what) implements Done {}
}
