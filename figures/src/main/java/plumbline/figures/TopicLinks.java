package plumbline.figures;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Topics.Aspect;
import plumbline.figures.Topics.Mentions;
import plumbline.figures.Topics.Work;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.reading.Section;
import plumbline.reading.Section.Part;

/// Links amounts in a summary or a chapter's introduction, which speak of key questions in words of
/// their own: ‘planning to address safety and wellbeing was sufficient in 32 per cent of cases’.
final class TopicLinks {
  private static final double SURE = 0.9;

  private final Framework framework;
  private final List<Sentence> sentences;
  private final Evidence evidence;
  private final Links links;

  TopicLinks(Framework framework, List<Sentence> sentences, Evidence evidence, Links links) {
    this.framework = framework;
    this.sentences = sentences;
    this.evidence = evidence;
    this.links = links;
  }

  Optional<Link> link(Sentence sentence, Claim claim) {
    Section section = sentence.section();
    boolean place =
        section.part() == Part.SUMMARY
            || section.part() == Part.FOREWORD
            || section.part() == Part.CHAPTER;
    if (!place || sentence.domain().isEmpty() || claim.amount() instanceof Amount.AllBut) {
      return Optional.empty();
    }
    // A quantity without a figure says too little of a whole domain.
    if (claim.amount() instanceof Amount.Quantity) {
      return Optional.empty();
    }
    Optional<Domain> domain =
        framework.domains().stream()
            .filter(one -> one.id().equals(sentence.domain().get()) && one.cases().isPresent())
            .findFirst();
    if (domain.isEmpty()) {
      return Optional.empty();
    }
    List<Link.Subject> subjects = new ArrayList<>();
    Optional<QuestionId> joint = jointWork(domain.get(), sentence);
    if (joint.isPresent()) {
      return Optional.of(
          links.judged(
              sentence, claim, List.of(new Link.Subject(List.of(joint.get()), false)), SURE));
    }
    for (Topic topic : topics(sentence, claim)) {
      List<QuestionId> questions = questions(domain.get(), section, topic);
      if (!questions.isEmpty()) {
        subjects.add(new Link.Subject(questions, isTogether(sentence, topic)));
      }
    }
    return subjects.isEmpty()
        ? Optional.empty()
        : Optional.of(links.judged(sentence, claim, subjects.stream().distinct().toList(), SURE));
  }

  /// Work with the police has key questions of its own; the likeliest is told by its words, and by
  /// those of the sentence before where ‘this element of work’ refers back.
  private Optional<QuestionId> jointWork(Domain domain, Sentence sentence) {
    boolean back = sentence.has("element") && sentence.index() > 0;
    Sentence about = back ? sentences.get(sentence.index() - 1) : sentence;
    if (!about.has("police") && !about.has("recommendations") && !about.has("joint")) {
      return Optional.empty();
    }
    return domain.standards().stream()
        .filter(standard -> judges(standard, Work.JOINT_WORKING))
        .flatMap(standard -> standard.questions().stream())
        .map(Question::id)
        .filter(id -> evidence.of(id).isPresent())
        .max(
            java.util.Comparator.comparingDouble(
                id -> links.likeness().of(Stems.of(about.tokens()), id, Set.of())));
  }

  /// ‘met all our quality requirements for assessment’, ‘across all aspects’.
  private static boolean isTogether(Sentence sentence, Topic topic) {
    List<Token> tokens = sentence.tokens();
    for (int at = 0; at + 1 < tokens.size(); at++) {
      if (tokens.get(at).is("all")
          && (tokens.get(at + 1).is("our")
              || tokens.get(at + 1).is("aspects")
              || tokens.get(at + 1).is("of")
              || tokens.get(at + 1).is("three"))) {
        return true;
      }
    }
    return topic.aspects().isEmpty();
  }

  private record Topic(Set<Work> works, Set<Aspect> aspects) {}

  /// What the words before and behind an amount speak of: up to two readings.
  private List<Topic> topics(Sentence sentence, Claim claim) {
    Mentions mentions = Topics.of(sentence.tokens());
    List<Claim> claims =
        sentence.claims().stream()
            .filter(one -> one.countsCases() && !(one.amount() instanceof Amount.Total))
            .toList();
    int index = claims.indexOf(claim);
    Optional<Topic> respectively = respectively(sentence, claims, index, mentions);
    if (respectively.isPresent()) {
      return List.of(respectively.get());
    }
    int previous = index > 0 ? claims.get(index - 1).end() : 0;
    int next = index + 1 < claims.size() ? claims.get(index + 1).start() : sentence.text().length();
    Mentions before = mentions.between(previous, claim.start());
    Mentions after = mentions.between(claim.end(), next);
    Mentions carried = mentions.between(0, previous);
    if (before.isEmpty() && after.isEmpty() && carried.isEmpty()) {
      after = mentions.between(claim.end(), sentence.text().length());
    }
    if (mentions.between(0, claim.start()).isEmpty() && after.isEmpty()) {
      carried = sentence.before(sentences).map(Sentence::tokens).map(Topics::of).orElse(carried);
    }
    List<Topic> topics = new ArrayList<>();
    Set<Work> works = first(before.works(), lastWork(carried));
    Set<Aspect> aspects = first(before.aspects(), Set.of());
    if (!before.isEmpty()) {
      topics.add(
          new Topic(first(works, after.works()), aspects.isEmpty() ? after.aspects() : aspects));
    }
    if (!after.isEmpty()) {
      topics.add(
          new Topic(
              first(after.works(), works),
              first(after.aspects(), first(aspects, lastAspect(carried)))));
    }
    if (topics.isEmpty() && !carried.isEmpty()) {
      topics.add(new Topic(lastWork(carried), lastAspect(carried)));
    }
    return topics;
  }

  /// ‘… to keep the child safe and to manage the safety of others was sufficient in 50 per cent and
  /// 39 per cent of cases respectively’.
  private static Optional<Topic> respectively(
      Sentence sentence, List<Claim> claims, int index, Mentions mentions) {
    if (!sentence.has("respectively") || claims.size() < 2) {
      return Optional.empty();
    }
    int place = 0;
    for (int at = 0; at < sentence.tokens().size(); at++) {
      if (sentence.tokens().get(at).is("respectively")) {
        place = sentence.tokens().get(at).start();
      }
    }
    int last = -1;
    for (int at = 0; at < claims.size(); at++) {
      last = claims.get(at).end() <= place ? at : last;
    }
    if (last < 1 || (index != last && index != last - 1)) {
      return Optional.empty();
    }
    int from = last >= 2 ? claims.get(last - 2).end() : 0;
    Mentions before = mentions.between(from, claims.get(last - 1).start());
    List<Work> works = new ArrayList<>(before.works());
    List<Aspect> aspects = new ArrayList<>(before.aspects());
    int which = index - (last - 1);
    if (works.size() == 2 && aspects.size() <= 1) {
      return Optional.of(new Topic(Set.of(works.get(which)), Set.copyOf(aspects)));
    }
    if (aspects.size() == 2 && works.size() <= 1) {
      Set<Work> work =
          works.isEmpty()
              ? lastWork(mentions.between(0, claims.get(last - 1).start()))
              : Set.copyOf(works);
      return Optional.of(new Topic(work, Set.of(aspects.get(which))));
    }
    return Optional.empty();
  }

  private static <T> Set<T> first(Set<T> one, Set<T> other) {
    return one.isEmpty() ? other : one;
  }

  private static Set<Work> lastWork(Mentions mentions) {
    EnumSet<Work> last = EnumSet.noneOf(Work.class);
    mentions.all().stream()
        .flatMap(mention -> mention.work().stream())
        .reduce((_, second) -> second)
        .ifPresent(last::add);
    return last;
  }

  private static Set<Aspect> lastAspect(Mentions mentions) {
    EnumSet<Aspect> last = EnumSet.noneOf(Aspect.class);
    mentions.all().stream()
        .flatMap(mention -> mention.aspect().stream())
        .reduce((_, second) -> second)
        .ifPresent(last::add);
    return last;
  }

  /// The key questions of a topic, in the domain or standard that the place says.
  private List<QuestionId> questions(Domain domain, Section section, Topic topic) {
    List<QuestionId> questions = new ArrayList<>();
    for (Standard standard : domain.standards()) {
      boolean here =
          section.standard().isPresent()
              ? section.standard().get().equals(standard.id())
              : topic.works().stream().anyMatch(work -> judges(standard, work));
      if (!here || !standard.isJudgedFromCases()) {
        continue;
      }
      for (Question question : standard.questions()) {
        boolean asked =
            topic.aspects().isEmpty()
                || question
                    .aspect()
                    .filter(
                        id -> topic.aspects().stream().anyMatch(aspect -> aspect.id().equals(id)))
                    .isPresent();
        if (asked && evidence.of(question.id()).isPresent()) {
          questions.add(question.id());
        }
      }
    }
    return questions;
  }

  static boolean judges(Standard standard, Work work) {
    String name = standard.name().english();
    return switch (work) {
      case ASSESSING -> name.startsWith("Assessment");
      case PLANNING -> name.startsWith("Planning");
      case DELIVERING -> name.startsWith("Implementation");
      case REVIEWING -> name.startsWith("Reviewing");
      case JOINT_WORKING -> name.startsWith("Joint");
    };
  }
}
