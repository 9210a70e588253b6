package plumbline.surveys;

import java.util.List;
import java.util.UUID;

/// What may be shown of the answers to one question.
public sealed interface QuestionResult {
  SurveyQuestion question();

  /// How many answered it.
  int n();

  /// @param counts of everybody; of the question that divides, of those groups that can be shown
  /// @param together how many of those who answered are in groups that cannot be shown each
  /// @param groups the same for each group of people that can be shown
  record Counted(SurveyQuestion question, Counts counts, int together, List<Group> groups)
      implements QuestionResult {
    public Counted {
      groups = List.copyOf(groups);
    }

    @Override
    public int n() {
      return counts.n();
    }

    /// The answers whose counts are shown.
    public List<SurveyQuestion.Option> options() {
      return question.options().stream()
          .filter(option -> counts.byOption().containsKey(option.id()))
          .toList();
    }
  }

  /// Those who gave one answer to the question that divides.
  record Group(SurveyQuestion.Option division, Counts counts) {}

  /// @param texts in an order that says nothing
  record Written(SurveyQuestion question, List<Piece> texts) implements QuestionResult {
    public Written {
      texts = List.copyOf(texts);
    }

    @Override
    public int n() {
      return texts.size();
    }
  }

  /// What one person wrote.
  record Piece(UUID id, String text) {}

  /// Too few people answered it.
  record Withheld(SurveyQuestion question, int n) implements QuestionResult {}
}
