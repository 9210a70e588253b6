package plumbline.surveys;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.framework.Text;

/// Something that a survey asks. Nobody has to answer it.
public sealed interface SurveyQuestion {
  String id();

  Text text();

  /// A score from 1 to the best.
  record Score(String id, Text text, int highest, Text worst, Text best) implements SurveyQuestion {
    @Override
    public List<Option> options() {
      return IntStream.rangeClosed(1, highest)
          .mapToObj(String::valueOf)
          .map(score -> new Option(score, Text.english(score)))
          .toList();
    }
  }

  /// One of a few answers.
  ///
  /// @param divides whether the answers to the other questions are also shown by the answers to
  ///   this one, such as by role. At most one question of a survey does: figures by two divisions
  ///   could be taken from each other
  record OneOf(String id, Text text, List<Option> options, boolean divides)
      implements SurveyQuestion {
    public OneOf {
      options = List.copyOf(options);
    }
  }

  /// Words of one’s own.
  ///
  /// @param longest the most characters
  record Words(String id, Text text, int longest) implements SurveyQuestion {
    @Override
    public List<Option> options() {
      return List.of();
    }
  }

  record Option(String id, Text label) {}

  /// Among what somebody chooses; nothing where the words are their own.
  List<Option> options();

  default Optional<Option> option(String option) {
    return options().stream().filter(one -> one.id().equals(option)).findFirst();
  }
}
