package plumbline.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Comparison.Verdict;
import plumbline.framework.Base;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Relevance;
import plumbline.framework.Standard;
import plumbline.framework.Tally;
import plumbline.reading.Result;
import plumbline.reading.Section;

/// Links amounts in a standard's narrative to its questions: by the heading above and by likeness
/// to the questions' wording. Never by value.
final class Links {
  /// How like a clause must be to a question. An honest ‘unlinked’ beats a wrong link.
  private static final double LIKE = 0.22;

  /// What is nearly as like as the likeliest may be meant too.
  private static final double NEARLY = 0.78;

  private static final double PLAIN = 0.95;

  /// What has more amounts is a list, not a sentence that speaks of cases.
  private static final int MOST_AMOUNTS = 20;

  /// Stems of the words in which reports say the three aims.
  private static final Set<String> AIMS =
      new HashSet<>(
          Likeness.stems(
              "safety wellbeing risk harm others other people safe keep support supported address"
                  + " needs manage enough effective implementation delivery services review desistance"));

  private final Framework framework;
  private final Likeness likeness;
  private final Evidence evidence;
  private final Samples samples;
  private final List<Sentence> sentences;
  private final IdentityHashMap<Claim, Link> links = new IdentityHashMap<>();
  private final List<Link> inOrder;
  private final Map<QuestionId, Set<Integer>> bases = new HashMap<>();

  Links(
      Framework framework,
      Likeness likeness,
      List<Sentence> sentences,
      Evidence evidence,
      Samples samples) {
    this.framework = framework;
    this.likeness = likeness;
    this.evidence = evidence;
    this.samples = samples;
    this.sentences = sentences;
    TopicLinks topics = new TopicLinks(framework, sentences, evidence, this);
    for (Sentence sentence : sentences) {
      if (!sentence.isProse()
          || sentence.claims().isEmpty()
          || sentence.claims().size() > MOST_AMOUNTS) {
        continue;
      }
      Section section = sentence.section();
      boolean narrative =
          section.part() == Section.Part.CHAPTER
              && section
                  .standard()
                  .flatMap(framework::standard)
                  .filter(Standard::isJudgedFromCases)
                  .isPresent();
      for (Claim claim : sentence.claims()) {
        if (!claim.countsCases() || claim.amount() instanceof Amount.Total) {
          continue;
        }
        boolean headed = narrative && section.question().isPresent();
        Optional<Link> link = narrative ? narrative(sentence, claim) : topics.link(sentence, claim);
        if (narrative && !headed && link.isEmpty()) {
          link = topics.link(sentence, claim);
        }
        link.ifPresent(found -> links.put(claim, found));
      }
    }
    this.inOrder =
        links.values().stream()
            .sorted(
                Comparator.comparingInt((Link link) -> link.sentence().index())
                    .thenComparingInt(link -> link.claim().start()))
            .toList();
    inOrder.forEach(this::noteBase);
  }

  private void noteBase(Link link) {
    if (link.claim().amount() instanceof Amount.Count(_, int whole)) {
      for (Link.Subject subject : link.subjects()) {
        for (QuestionId question : subject.questions()) {
          bases.computeIfAbsent(question, _ -> new LinkedHashSet<>()).add(whole);
        }
      }
    }
  }

  /// The bases that sentences name for a question: ‘six out of 16 relevant cases’.
  Set<Integer> basesOf(QuestionId question) {
    return bases.getOrDefault(question, Set.of());
  }

  Optional<Link> of(Claim claim) {
    return Optional.ofNullable(links.get(claim));
  }

  /// In the order of the text.
  List<Link> all() {
    return inOrder;
  }

  Likeness likeness() {
    return likeness;
  }

  /// The key question that a clause speaks of if it says nothing but the standard's work and an
  /// aim: ‘Planning to support the child’s desistance was sufficient in 16 out of 22 cases’.
  private List<QuestionId> keyQuestions(
      Standard standard, Sentence sentence, Claim claim, List<String> said) {
    Clause clause = Clause.around(sentence, claim);
    Topics.Mentions mentions = Topics.of(sentence.tokens()).between(clause.start(), clause.end());
    Set<String> aims = new HashSet<>();
    mentions.aspects().forEach(aspect -> aims.add(aspect.id()));
    Set<String> rest = new HashSet<>(said);
    rest.removeAll(likeness.stemsOfName(standard));
    rest.removeAll(AIMS);
    List<QuestionId> meant = new ArrayList<>();
    for (Question key : standard.questions()) {
      if (key.aspect().filter(aims::contains).isPresent() && evidence.of(key.id()).isPresent()) {
        rest.removeAll(likeness.stemsOf(key.id()));
        meant.add(key.id());
      }
    }
    return rest.isEmpty() ? meant : List.of();
  }

  private record Candidate(QuestionId question, double likeness) {}

  private Optional<Link> narrative(Sentence sentence, Claim claim) {
    Standard standard =
        framework.standard(sentence.section().standard().orElseThrow()).orElseThrow();
    if (speaksOfClassification(sentence, claim) || speaksOfSome(sentence, claim)) {
      return Optional.empty();
    }
    List<String> said = subject(sentence, claim);
    List<QuestionId> whole = keyQuestions(standard, sentence, claim, said);
    if (!whole.isEmpty()) {
      return Optional.of(judged(sentence, claim, List.of(new Link.Subject(whole, false)), PLAIN));
    }
    List<Candidate> candidates = candidates(standard, sentence, said);
    if (candidates.isEmpty() || candidates.getFirst().likeness() < LIKE) {
      return Optional.empty();
    }
    double best = candidates.getFirst().likeness();
    List<Link.Subject> subjects =
        candidates.stream()
            .filter(candidate -> candidate.likeness() >= best * NEARLY)
            .map(candidate -> new Link.Subject(List.of(candidate.question()), false))
            .toList();
    return Optional.of(judged(sentence, claim, subjects, best));
  }

  /// Cases of one level of risk, or of boys or girls, are a part of those that the table counts.
  private static boolean speaksOfSome(Sentence sentence, Claim claim) {
    Clause clause = Clause.around(sentence, claim);
    for (int at = clause.firstToken(); at <= clause.lastToken(); at++) {
      String word = sentence.tokens().get(at).word();
      if (word.endsWith("-risk")
          || word.equals("male")
          || word.equals("female")
          || word.equals("girls")) {
        return true;
      }
    }
    return false;
  }

  /// Whether classifications of risk were reasonable is no question of the framework.
  private static boolean speaksOfClassification(Sentence sentence, Claim claim) {
    Clause clause = Clause.around(sentence, claim);
    for (int at = clause.firstToken(); at <= clause.lastToken(); at++) {
      String word = sentence.tokens().get(at).word();
      if (word.startsWith("classif")
          || word.startsWith("agreed")
          || word.startsWith("reasonabl")
          || word.equals("concordance")
          || word.equals("accordance")) {
        return true;
      }
    }
    return false;
  }

  /// The stems that say what an amount is about: of its clause, and of the sentence before where
  /// the clause says little (‘This was sufficient in just 13 of the 30 cases’).
  private List<String> subject(Sentence sentence, Claim claim) {
    Clause clause = Clause.around(sentence, claim);
    List<String> said =
        new ArrayList<>(
            Stems.of(
                sentence.tokens().subList(clause.firstToken(), clause.lastToken() + 1).stream()
                    .filter(token -> token.end() <= claim.start() || token.start() >= claim.end())
                    .toList()));
    boolean refersBack =
        sentence.tokens().getFirst().is("this")
            || sentence.tokens().getFirst().is("these")
            || sentence.tokens().getFirst().is("it");
    if (said.size() < 2 || (refersBack && said.size() < 4)) {
      said = new ArrayList<>(Stems.of(sentence.tokens()));
      if (said.size() < 3) {
        sentence.before(sentences).map(Sentence::tokens).map(Stems::of).ifPresent(said::addAll);
      }
    }
    return said;
  }

  private List<Candidate> candidates(Standard standard, Sentence sentence, List<String> said) {
    Optional<QuestionId> under = sentence.section().question();
    Set<String> stems = new HashSet<>(said);
    // The standard's own work and the heading's aim are said by the place, not by the sentence.
    Set<String> known = new HashSet<>(likeness.stemsOfName(standard));
    List<Candidate> candidates = new ArrayList<>();
    for (Question key : standard.questions()) {
      double here = under.isEmpty() || under.get().equals(key.id()) ? 1.0 : 0.45;
      // What names a prompt’s matter is not said of the key question.
      double whole = likeness.hasMore(stems, key.id(), AIMS) ? 0.6 : 1.0;
      add(candidates, key.id(), stems, known, here * whole * (sentence.has("overall") ? 1.5 : 1.0));
      for (Question prompt : key.prompts()) {
        add(candidates, prompt.id(), stems, known, here);
      }
    }
    candidates.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
    return candidates;
  }

  private void add(
      List<Candidate> candidates,
      QuestionId question,
      Set<String> said,
      Set<String> known,
      double weight) {
    if (evidence.of(question).isPresent()) {
      candidates.add(new Candidate(question, weight * likeness.of(said, question, known)));
    }
  }

  // --- verdicts ---

  Link judged(Sentence sentence, Claim claim, List<Link.Subject> subjects, double sure) {
    boolean negative = Polarity.isNegative(sentence, claim);
    Verdict verdict = null;
    Optional<Result> against = Optional.empty();
    for (Link.Subject subject : subjects) {
      Held held = held(claim, subject, negative);
      if (verdict == null || rank(held.verdict()) < rank(verdict)) {
        verdict = held.verdict();
        against = held.against();
      }
    }
    return new Link(
        sentence,
        claim,
        subjects,
        negative,
        verdict == null ? Verdict.CANNOT_TELL : verdict,
        against,
        sure);
  }

  private static int rank(Verdict verdict) {
    return switch (verdict) {
      case AGREES -> 0;
      case CANNOT_TELL -> 1;
      case EXACTLY_MET -> 2;
      case DIFFERS -> 3;
    };
  }

  private record Held(Verdict verdict, Optional<Result> against) {}

  private Held held(Claim claim, Link.Subject subject, boolean negative) {
    List<Result> results =
        subject.questions().stream().flatMap(question -> evidence.of(question).stream()).toList();
    if (results.isEmpty()) {
      return new Held(Verdict.CANNOT_TELL, Optional.empty());
    }
    Result lowest = lowest(results);
    if (subject.questions().size() == 1) {
      return new Held(verdict(claim, lowest, negative), Optional.of(lowest));
    }
    if (subject.together()) {
      // Cases that meet everything are no more than those that meet the least.
      return new Held(verdict(claim, lowest, negative), Optional.of(lowest));
    }
    Held worst = null;
    for (Result result : results) {
      Verdict verdict = verdict(claim, result, negative);
      boolean exact =
          claim.bound() == Bound.EXACTLY && !(claim.amount() instanceof Amount.Quantity);
      if (exact && verdict == Verdict.AGREES) {
        return new Held(Verdict.AGREES, Optional.of(result));
      }
      if (worst == null || rank(verdict) > rank(worst.verdict())) {
        worst = new Held(verdict, Optional.of(result));
      }
    }
    return worst == null ? new Held(Verdict.CANNOT_TELL, Optional.empty()) : worst;
  }

  private Verdict verdict(Claim claim, Result result, boolean negative) {
    return comparison(result.question()).of(claim, result.tally(), negative);
  }

  static Result lowest(List<Result> results) {
    return results.stream()
        .min(Comparator.comparing(result -> Comparison.percentage(result.tally())))
        .orElseThrow();
  }

  /// The bases that a question's figure may have.
  Comparison comparison(QuestionId question) {
    int most = samples.most(question.value().substring(0, 1));
    boolean ofAll =
        Optional.ofNullable(likeness.question(question))
            .filter(asked -> asked.base() == Base.ALL)
            .isPresent();
    if (ofAll && most > 0) {
      return Comparison.ofAll(most);
    }
    List<Integer> known = knownBases(question);
    return known.isEmpty() ? Comparison.upTo(most == 0 ? 40 : most) : new Comparison(known, false);
  }

  /// The stated bases of a key question, those that its figure can be out of.
  private List<Integer> knownBases(QuestionId id) {
    Question question = likeness.question(id);
    Optional<Result> result = evidence.of(id);
    if (question == null
        || !id.isKeyQuestion()
        || result.isEmpty()
        || !(result.get().tally() instanceof Tally.Published(var percentage))) {
      return List.of();
    }
    String domain = id.value().substring(0, 1);
    char standard = id.value().charAt(2);
    Set<Integer> sizes =
        question.relevant() instanceof Relevance.EveryCase
            ? samples.sizes(domain, Samples.Of.CASES)
            : standard == '2' || standard == '3'
                ? switch (question.aspect().orElse("")) {
                  case "safety" -> samples.sizes(domain, Samples.Of.CHILD_SAFE);
                  case "others" -> samples.sizes(domain, Samples.Of.OTHERS_SAFE);
                  default -> Set.<Integer>of();
                }
                : Set.<Integer>of();
    return sizes.stream()
        .filter(size -> Grim.fit(Comparison.points(percentage), size).isPresent())
        .toList();
  }

  Tally tally(QuestionId question) {
    return evidence.of(question).orElseThrow().tally();
  }
}
