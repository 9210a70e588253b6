package plumbline.web.factual;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import plumbline.edition.Edition;
import plumbline.edition.Passage;

/// Whether what was accepted was done: in a later draft, or in the draft as it is now.
///
/// @param sent every draft that the service got
/// @param passages of a draft, by its number
record AcceptedChanges(
    List<Round> sent, IntFunction<List<DraftPassage>> passages, Edition edition) {

  /// A text and the chapter in which it stands.
  private record Text(String chapter, String words) {}

  /// Those that were accepted and stand as they were sent, also where they are settled otherwise.
  List<Challenge> standing(List<Challenge> challenges) {
    return challenges.stream().filter(Challenge::isAccepted).filter(this::isUndone).toList();
  }

  /// A later challenge may rightly bring the first words back, so that every draft since counts.
  private boolean isUndone(Challenge challenge) {
    List<Text> before = texts(challenge.round());
    List<List<Text>> since = new ArrayList<>();
    sent.stream()
        .filter(round -> round.number() > challenge.round())
        .forEach(round -> since.add(texts(round.number())));
    since.add(
        Passage.of(edition).stream()
            .filter(Passage::isText)
            .map(passage -> new Text(passage.chapter(), passage.words()))
            .toList());
    return since.stream().allMatch(after -> isUnchanged(challenge, before, after));
  }

  private List<Text> texts(int round) {
    return passages.apply(round).stream()
        .filter(DraftPassage::isText)
        .map(passage -> new Text(passage.chapter(), passage.words()))
        .toList();
  }

  /// An error stands in its paragraph; an omission, or a judgement’s evidence, may be mended beside
  /// it in its chapter.
  private static boolean isUnchanged(Challenge challenge, List<Text> before, List<Text> after) {
    List<Text> challenged =
        before.stream().filter(text -> text.words().equals(challenge.words())).toList();
    if (challenge.said().kind() == Challenge.Kind.ERROR) {
      return challenged.stream().allMatch(text -> count(after, text) >= count(before, text));
    }
    return challenged.stream()
        .map(Text::chapter)
        .distinct()
        .allMatch(chapter -> of(before, chapter).toList().equals(of(after, chapter).toList()));
  }

  private static long count(List<Text> texts, Text wanted) {
    return texts.stream().filter(wanted::equals).count();
  }

  private static Stream<Text> of(List<Text> texts, String chapter) {
    return texts.stream().filter(text -> text.chapter().equals(chapter));
  }
}
