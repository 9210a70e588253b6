package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// A key question, or a prompt that informs the inspector who answers one.
///
/// @param aspect the theme that it shares with questions of other standards, such as `desistance`
/// @param relevant which cases it asks about
/// @param base which cases its percentage is out of
/// @param mayBeNotApplicable whether an inspector may answer that it doesn't apply to a case
/// @param printedLetter the letter that reports print, where it is not that of the position
/// @param prompts in order; a prompt has none
public record Question(
    QuestionId id,
    Text text,
    Optional<String> aspect,
    Relevance relevant,
    Base base,
    boolean mayBeNotApplicable,
    Optional<Text> guidance,
    Optional<String> printedLetter,
    List<Variant> variants,
    List<Question> prompts) {

  /// A reading that some reports print instead of the framework's text.
  ///
  /// @param in the ids of the inspections whose reports print it
  public record Variant(String text, List<String> in) {
    public Variant {
      in = List.copyOf(in);
    }
  }

  public Question {
    variants = List.copyOf(variants);
    prompts = List.copyOf(prompts);
  }
}
