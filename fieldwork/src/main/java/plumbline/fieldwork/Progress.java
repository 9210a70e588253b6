package plumbline.fieldwork;

import java.util.Collection;

/// How far the answers to questions have come.
///
/// @param asked questions that are asked of the case
/// @param answered of those asked, the ones with one answer
/// @param clashes of those asked, the ones with several answers that nobody has settled
/// @param waiting questions of which it can't be told yet whether they are asked
/// @param setAside answers to questions that are not asked
public record Progress(int asked, int answered, int clashes, int waiting, int setAside) {
  public static final Progress NONE = new Progress(0, 0, 0, 0, 0);

  static Progress of(Collection<AssessedQuestion> questions) {
    return questions.stream().map(Progress::of).reduce(NONE, Progress::plus);
  }

  private static Progress of(AssessedQuestion question) {
    return switch (question.asking()) {
      case Asking.Asked _ ->
          new Progress(1, question.isAnswered() ? 1 : 0, question.clashes() ? 1 : 0, 0, 0);
      case Asking.NotAsked _ -> new Progress(0, 0, 0, 0, question.isSetAside() ? 1 : 0);
      case Asking.WaitingFor _ -> new Progress(0, 0, 0, 1, question.isSetAside() ? 1 : 0);
    };
  }

  static Progress of(Particular particular) {
    return new Progress(1, particular.isSaid() ? 1 : 0, particular.clashes() ? 1 : 0, 0, 0);
  }

  public Progress plus(Progress other) {
    return new Progress(
        asked + other.asked,
        answered + other.answered,
        clashes + other.clashes,
        waiting + other.waiting,
        setAside + other.setAside);
  }

  @Override
  public String toString() {
    return answered + " of " + asked;
  }
}
