package plumbline.web.drafting;

import java.util.List;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The draft to and from Word.
public record WordPage(WorkFrame frame, List<Line> returns, FormProblems problems) {

  /// A file that came back.
  public record Line(String at, String by, int suggestions, int comments, List<String> refused) {}

  public String report() {
    return frame.address() + "/report";
  }

  public String address() {
    return report() + "/word";
  }
}
