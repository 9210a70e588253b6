package plumbline.fieldwork;

import java.util.Arrays;
import java.util.Optional;

/// What a paragraph of a note is: evidence that the report will look for. Written at the start of
/// the paragraph, as `#strength`.
public enum Tag {
  STRENGTH("strength", "Strength"),
  IMPROVEMENT("improvement", "Area for improvement"),
  QUOTATION("quotation", "Quotation"),
  GOOD_PRACTICE("good-practice", "Good practice"),
  DIVERSITY("diversity", "Diversity"),
  VICTIM("victim", "Victim"),
  CHILDS_VOICE("childs-voice", "Child’s voice");

  private final String code;
  private final String label;

  Tag(String code, String label) {
    this.code = code;
    this.label = label;
  }

  public static Optional<Tag> parse(String code) {
    return Arrays.stream(values()).filter(tag -> tag.code.equals(code)).findFirst();
  }

  public String code() {
    return code;
  }

  public String label() {
    return label;
  }
}
