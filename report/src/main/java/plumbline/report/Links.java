package plumbline.report;

import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.inspection.Inspection;

/// Where the links of a section lead. Within a page every figure has its question's id as its
/// anchor.
public interface Links {
  /// The ratings of an inspection.
  String inspection(Inspection inspection);

  String standard(Inspection inspection, Standard standard);

  /// The figure of a key question or a prompt.
  String figure(Inspection inspection, QuestionId question);

  /// The question in its framework; empty where the framework can't be leafed through.
  Optional<String> frameworkQuestion(Framework framework, QuestionId question);

  /// The links of a report in one file.
  static Links withinReport() {
    return new Links() {
      @Override
      public String inspection(Inspection inspection) {
        return "#ratings";
      }

      @Override
      public String standard(Inspection inspection, Standard standard) {
        return "#standard-" + standard.id();
      }

      @Override
      public String figure(Inspection inspection, QuestionId question) {
        return "#" + question;
      }

      @Override
      public Optional<String> frameworkQuestion(Framework framework, QuestionId question) {
        return Optional.empty();
      }
    };
  }
}
