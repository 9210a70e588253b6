package plumbline.framework;

import java.util.Map;

/// An inspector's answer to one question about one case.
public enum Answer {
  YES("yes"),
  NO("no"),
  NOT_APPLICABLE("na");

  /// The codes of the inspection file.
  public static final Map<String, Answer> BY_CODE =
      Map.of("yes", YES, "no", NO, "na", NOT_APPLICABLE);

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  public String code() {
    return code;
  }
}
