package plumbline.web.drafting;

import java.util.List;
import plumbline.drafting.WelshSpelling;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// The report’s own texts and what they are in Welsh.
///
/// @param isDue whether the report is published in Welsh too
/// @param lost what was sent and can’t be saved: the report has those texts no more
/// @param saved what became of the last save, in a sentence; empty after none
public record WelshPage(
    WorkFrame frame,
    boolean isDue,
    List<Chapter> chapters,
    List<Lost> lost,
    String saved,
    FormProblems problems) {

  public record Lost(String english, String welsh) {}

  /// @param number of the chapter, from 1
  public record Chapter(int number, String title, List<Text> texts) {
    public int missing() {
      return Math.toIntExact(texts.stream().filter(text -> text.welsh().isEmpty()).count());
    }
  }

  /// @param id once on the page
  /// @param was as it is kept
  /// @param welsh as it was typed last
  public record Text(String id, String english, int revision, String was, String welsh) {
    /// What of it is no Welsh word, in a sentence; empty where all is. It stands in nobody’s way.
    public String spelling() {
      List<String> unknown = WelshSpelling.unknown(welsh);
      return unknown.isEmpty() ? "" : "Not in the Welsh dictionary: " + String.join(", ", unknown);
    }

    /// So many lines to type into as it may take.
    public int rows() {
      return Math.min(8, 1 + english.length() / 70);
    }
  }

  public int texts() {
    return chapters.stream().mapToInt(chapter -> chapter.texts().size()).sum();
  }

  public int missing() {
    return chapters.stream().mapToInt(Chapter::missing).sum();
  }

  public String report() {
    return frame.address() + "/report";
  }

  public String address() {
    return report() + "/welsh";
  }
}
