package plumbline.web.surveys;

import java.util.List;
import plumbline.surveys.OneTimeCode;
import plumbline.web.planning.WorkFrame;

/// Codes to print and cut into slips; they are shown this once.
public record CodeSheet(WorkFrame frame, Survey survey, String link, List<OneTimeCode> codes) {
  public CodeSheet {
    codes = List.copyOf(codes);
  }

  public String address() {
    return frame.address() + "/surveys/" + survey.id();
  }
}
