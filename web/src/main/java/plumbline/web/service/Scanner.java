package plumbline.web.service;

/// Looks for viruses in a file before it is kept.
interface Scanner {
  /// What a scanner says about a file.
  enum Verdict {
    CLEAN,
    INFECTED,
    /// It did not come to a verdict, so that the file is not taken.
    FAILED,
    /// There is no scanner here.
    NOT_SCANNED
  }

  Verdict scan(byte[] content);

  /// Whether there is one: where there is none, the pages say so.
  boolean isThere();
}
