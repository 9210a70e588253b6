package plumbline.figures;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plumbline.figures.Checked.Mark;
import plumbline.figures.Checked.State;
import plumbline.figures.Finding.Quote;
import plumbline.reading.Passage;
import plumbline.reading.Result;

/// Tells of every figure whether it agrees, differs or is not explained. None is passed over.
final class Marks {
  private Marks() {}

  static List<Mark> none(List<Sentence> sentences) {
    List<Mark> marks = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Claim claim : sentence.claims()) {
        marks.add(mark(words(sentence, claim), State.NOT_EXPLAINED, Optional.empty()));
      }
    }
    return marks;
  }

  static List<Mark> of(Facts facts, List<Finding> findings) {
    List<Mark> marks = new ArrayList<>();
    FindingsByPlace found = new FindingsByPlace(findings);
    tables(facts, found, marks);
    Set<Passage.Span> known = new HashSet<>();
    marks.forEach(mark -> known.addAll(mark.places()));
    prose(facts, found, known, marks);
    return marks.stream().sorted(Comparator.comparingInt(Mark::line)).toList();
  }

  /// @param known where the tables' figures stand: each is told once
  private static void prose(
      Facts facts, FindingsByPlace found, Set<Passage.Span> known, List<Mark> marks) {
    boolean interviews = StatedSamples.allInterviews(facts).isPresent();
    for (Sentence sentence : facts.sentences()) {
      for (Claim claim : sentence.claims()) {
        Optional<Link> link = facts.links().of(claim);
        Passage words = words(sentence, claim);
        if (words.spans().stream().anyMatch(known::contains)) {
          continue;
        }
        State state =
            link.map(one ->
                    switch (one.verdict()) {
                      case AGREES -> State.AGREES;
                      case CANNOT_TELL -> State.NOT_EXPLAINED;
                      // Too weak a link raises no finding, so it marks none.
                      case EXACTLY_MET, DIFFERS ->
                          LinkedAmounts.isSure(one) ? State.DIFFERS : State.NOT_EXPLAINED;
                    })
                .orElse(
                    isStatedAgain(facts, interviews, sentence, claim)
                        ? State.AGREES
                        : State.NOT_EXPLAINED);
        boolean differs = link.isEmpty() && found.about(words.spans()).isPresent();
        marks.add(
            mark(
                words,
                differs ? State.DIFFERS : state,
                link.flatMap(Link::against).map(Evidence::quote)));
      }
    }
  }

  /// The size of a sample agrees if another sentence gives it too, or the sum that it is part of.
  private static boolean isStatedAgain(
      Facts facts, boolean interviews, Sentence sentence, Claim claim) {
    for (Samples.Stated one : facts.samples().stated()) {
      boolean here =
          one.sentence().index() == sentence.index()
              && one.claim().start() < claim.end()
              && claim.start() < one.claim().end();
      boolean summed = one.of() == Samples.Of.INTERVIEWS && interviews;
      if (here
          && (summed
              || facts.samples().stated(one.domain(), one.of()).stream()
                  .anyMatch(other ->
                      other.size() == one.size()
                          && other.sentence().index() != sentence.index()))) {
        return true;
      }
    }
    return false;
  }

  /// A table's figure agrees if a sentence gives it too, or another table.
  private static void tables(Facts facts, FindingsByPlace found, List<Mark> marks) {
    Map<Result, Quote> borneOut = new HashMap<>();
    for (Link link : facts.links().all()) {
      boolean exact =
          link.claim().bound() == Bound.EXACTLY
              && (link.claim().amount() instanceof Amount.Count
                  || link.claim().amount() instanceof Amount.Percent);
      if (exact && link.verdict() == Comparison.Verdict.AGREES) {
        link.against()
            .ifPresent(result ->
                borneOut.putIfAbsent(result, Quote.of(words(link.sentence(), link.claim()))));
      }
    }
    for (Result result : facts.report().results()) {
      Optional<Quote> also =
          facts.evidence().all(result.question()).stream()
              .filter(other ->
                  !other.figure().equals(result.figure()) && other.tally().equals(result.tally()))
              .findFirst()
              .map(Evidence::quote)
              .or(() -> Optional.ofNullable(borneOut.get(result)));
      State state =
          found.about(result.figure().spans()).isPresent()
              ? State.DIFFERS
              : also.isPresent() ? State.AGREES : State.NOT_EXPLAINED;
      marks.add(mark(result.figure(), state, also));
    }
  }

  private static Passage words(Sentence sentence, Claim claim) {
    return sentence.words().part(claim.start(), claim.end());
  }

  private static Mark mark(Passage words, State state, Optional<Quote> against) {
    return new Mark(words.firstLine(), words.text(), words.spans(), state, against);
  }
}
