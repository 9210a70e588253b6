package plumbline.programme;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plumbline.document.FirstProblems.Fault;
import plumbline.document.Nearest;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;

/// The questions and answers that a file of answers to a framework may hold.
///
/// @param keyQuestions of the standards judged from cases, in the framework's order: the columns of
///   the tallies
/// @param questions ids ended by a comma, with the column of a key question or PROMPT
/// @param answers ended as the last field of a line, with what they add to a count
record AnswerWords(
    Framework framework, List<Question> keyQuestions, KnownWords questions, KnownWords answers) {
  static final int PROMPT = -1;

  AnswerWords {
    keyQuestions = List.copyOf(keyQuestions);
  }

  static AnswerWords of(Framework framework) {
    List<Question> keyQuestions =
        framework.standards().stream()
            .filter(Standard::isJudgedFromCases)
            .flatMap(standard -> standard.questions().stream())
            .toList();
    Map<String, Integer> questions = new HashMap<>();
    for (int column = 0; column < keyQuestions.size(); column++) {
      questions.put(keyQuestions.get(column).id() + ",", column);
      for (Question prompt : keyQuestions.get(column).prompts()) {
        questions.put(prompt.id() + ",", PROMPT);
      }
    }
    return new AnswerWords(
        framework, keyQuestions, new KnownWords(questions), new KnownWords(answerWords()));
  }

  private static Map<String, Integer> answerWords() {
    Map<String, Integer> answers = new HashMap<>();
    Map.of(
            "yes", AnswerTallies.ONE_YES,
            "y", AnswerTallies.ONE_YES,
            "no", AnswerTallies.ONE_NO,
            "n", AnswerTallies.ONE_NO,
            "na", AnswerTallies.NEITHER,
            "r", AnswerTallies.NEITHER)
        .forEach((answer, adds) -> {
          for (String written : inEveryCase(answer)) {
            answers.put(written + "\n", adds);
            answers.put(written + "\r\n", adds);
          }
        });
    return answers;
  }

  /// A word in capital and small letters, every way: yes, Yes, yEs and so on.
  private static List<String> inEveryCase(String word) {
    List<String> ways = new ArrayList<>();
    for (int capitals = 0; capitals < 1 << word.length(); capitals++) {
      StringBuilder way = new StringBuilder();
      for (int at = 0; at < word.length(); at++) {
        boolean capital = ((capitals >> at) & 1) == 1;
        way.append(capital ? Character.toUpperCase(word.charAt(at)) : word.charAt(at));
      }
      ways.add(way.toString());
    }
    return ways;
  }

  Fault noQuestion(String written, String shown) {
    boolean known =
        QuestionId.parse(written).filter(framework.questions()::containsKey).isPresent();
    if (known) {
      return new Fault(
          "The question %s is judged on evidence, not from cases".formatted(written),
          "leave the row out, and give its standard's rating in the file of judgements");
    }
    return new Fault(
        "%s has no question %s".formatted(framework.id(), shown),
        Nearest.advice(
            written,
            framework.domainsByQuestion().keySet().stream().map(QuestionId::value).toList()));
  }

  static Fault noAnswer(String shown) {
    return new Fault(shown + " is no answer", "write yes, no or na, or Y, N or R");
  }
}
