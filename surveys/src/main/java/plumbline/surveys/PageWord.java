package plumbline.surveys;

import java.util.Locale;

/// The words around the questions, which everybody reads who answers.
public enum PageWord {
  CODE,
  CODE_HINT,
  SEND,
  SKIP,
  ANONYMOUS,
  NO_NAMES,
  UNTIL,
  PROBLEM,
  THANKS,
  ARRIVED,
  CLOSED,
  CLOSED_HELP,
  FAULT_CHOICE,
  FAULT_LONG,
  FAULT_NOTHING,
  FAULT_CODE,
  FAULT_WAIT;

  /// As the file of templates calls it: `code-hint`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
