package plumbline.reading;

import plumbline.framework.FrameworkLibrary;

/// Reads reports with the frameworks at hand, whose words it learns once. May be shared by threads.
public final class Reading {
  private final Vocabulary vocabulary;

  public Reading(FrameworkLibrary library) {
    this.vocabulary = new Vocabulary(library);
  }

  public Report report(ReportText text) {
    return new Linking(text, vocabulary).report();
  }
}
