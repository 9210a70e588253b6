package plumbline.figures;

import java.util.List;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.reading.Report;

/// What a report says, read once for all checks.
final class Facts {
  private final Report report;
  private final Framework framework;
  private final List<Sentence> sentences;
  private final Evidence evidence;
  private final Samples samples;
  private final Links links;

  Facts(Report report, Framework framework, Likeness likeness) {
    this.report = report;
    this.framework = framework;
    this.sentences = Sentences.of(report);
    this.evidence = new Evidence(report.results());
    this.samples = new Samples(sentences);
    this.links = new Links(framework, likeness, sentences, evidence, samples);
  }

  Report report() {
    return report;
  }

  Framework framework() {
    return framework;
  }

  List<Sentence> sentences() {
    return sentences;
  }

  Evidence evidence() {
    return evidence;
  }

  Samples samples() {
    return samples;
  }

  Links links() {
    return links;
  }

  /// The same sentences, linked to other evidence.
  Links linksTo(Evidence other) {
    return new Links(framework, links.likeness(), sentences, other, samples);
  }

  /// The first sentence that has all these words.
  Optional<Sentence> first(String... words) {
    return sentences.stream()
        .filter(sentence -> {
          for (String word : words) {
            if (!sentence.text().contains(word)) {
              return false;
            }
          }
          return true;
        })
        .findFirst();
  }
}
