package plumbline.framework;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// An inspector's answer to one question about one case.
public enum Answer {
  YES("yes"),
  NO("no"),
  NOT_APPLICABLE("na");

  /// By the codes of the inspection file, in the order in which messages list them.
  public static final Map<String, Answer> BY_CODE = byCode();

  private final String code;

  Answer(String code) {
    this.code = code;
  }

  private static Map<String, Answer> byCode() {
    Map<String, Answer> byCode = new LinkedHashMap<>();
    for (Answer answer : values()) {
      byCode.put(answer.code, answer);
    }
    return Collections.unmodifiableMap(byCode);
  }

  public String code() {
    return code;
  }
}
