package plumbline.figures;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;

/// How like a sentence is to the wording of a framework's questions: the weight of the stems that
/// both have, rare stems weighing more.
final class Likeness {
  private final Map<String, Double> weights = new HashMap<>();
  private final Map<QuestionId, Set<String>> questions = new HashMap<>();
  private final Map<QuestionId, Question> known;
  private final Map<String, Set<String>> names = new HashMap<>();
  private final double rarest;

  /// The questions and the standards by their plain words, the first where several have the same.
  private final Map<String, QuestionId> asked = new HashMap<>();

  private final Map<String, Standard> stated = new HashMap<>();
  private final Map<String, String> statements = new HashMap<>();

  Likeness(Framework framework) {
    known = framework.questions();
    known.forEach((id, question) -> questions.put(id, stems(question)));
    framework
        .standards()
        .forEach(
            standard -> names.put(standard.id(), Set.copyOf(stems(standard.name().english()))));
    known.forEach(
        (id, question) -> asked.putIfAbsent(QuestionWording.plain(question.text().english()), id));
    for (Standard standard : framework.standards()) {
      String plain = QuestionWording.plain(standard.statement().english());
      stated.putIfAbsent(plain, standard);
      statements.put(standard.id(), plain);
    }
    Map<String, Integer> seen = new HashMap<>();
    questions.values().forEach(stems -> stems.forEach(stem -> seen.merge(stem, 1, Integer::sum)));
    seen.forEach(
        (stem, times) -> weights.put(stem, Math.log(1 + (double) questions.size() / times)));
    rarest = Math.log(1 + questions.size());
  }

  private static Set<String> stems(Question question) {
    return new HashSet<>(Stems.of(Tokens.of(question.text().english())));
  }

  /// The stems of a standard's name, which all its questions have in common.
  Set<String> stemsOfName(Standard standard) {
    return names.getOrDefault(standard.id(), Set.of());
  }

  @Nullable Question question(QuestionId id) {
    return known.get(id);
  }

  /// The questions by their plain words.
  Map<String, QuestionId> asked() {
    return asked;
  }

  /// The standard whose statement these plain words are.
  @Nullable Standard stated(String plain) {
    return stated.get(plain);
  }

  /// The plain words of a standard's statement.
  String statement(Standard standard) {
    return statements.getOrDefault(standard.id(), "");
  }

  /// From 0 to 1.
  ///
  /// @param known stems that the place says already
  double of(Collection<String> said, QuestionId question, Set<String> known) {
    Set<String> asked = questions.getOrDefault(question, Set.of());
    double common = 0;
    double all = 0;
    for (String stem : said instanceof Set<String> ? said : new HashSet<>(said)) {
      if (known.contains(stem)) {
        continue;
      }
      double weight = weights.getOrDefault(stem, rarest / 4);
      all += weight * weight;
      common += asked.contains(stem) ? weight * weight : 0;
    }
    double whole = 0;
    for (String stem : asked) {
      double weight = known.contains(stem) ? 0 : weights.getOrDefault(stem, rarest);
      whole += weight * weight;
    }
    return all == 0 || whole == 0 ? 0 : common / Math.sqrt(all * whole);
  }

  /// Whether the framework's words are said beyond a question's own and those left aside.
  boolean hasMore(Collection<String> said, QuestionId question, Set<String> aside) {
    Set<String> asked = questions.getOrDefault(question, Set.of());
    return said.stream()
        .anyMatch(
            stem -> weights.containsKey(stem) && !asked.contains(stem) && !aside.contains(stem));
  }

  /// The stems of a question.
  Set<String> stemsOf(QuestionId question) {
    return questions.getOrDefault(question, Set.of());
  }

  static List<String> stems(String words) {
    return Stems.of(Tokens.of(words));
  }
}
