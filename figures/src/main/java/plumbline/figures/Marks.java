package plumbline.figures;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plumbline.figures.Checked.Mark;
import plumbline.figures.Checked.State;
import plumbline.reading.Result;

/// Tells of every figure whether it agrees, differs or is not explained. None is passed over.
final class Marks {
  private Marks() {}

  static List<Mark> none(List<Sentence> sentences) {
    List<Mark> marks = new ArrayList<>();
    for (Sentence sentence : sentences) {
      for (Claim claim : sentence.claims()) {
        marks.add(mark(sentence, claim, State.NOT_EXPLAINED));
      }
    }
    return marks;
  }

  static List<Mark> of(Facts facts, List<Finding> findings) {
    Set<Integer> wrong = new HashSet<>();
    for (Finding finding : findings) {
      wrong.add(finding.claim().line());
    }
    List<Mark> marks = new ArrayList<>();
    Set<Integer> stated = new HashSet<>();
    facts.samples().stated().forEach(one -> stated.add(one.sentence().index()));
    for (Sentence sentence : facts.sentences()) {
      for (Claim claim : sentence.claims()) {
        State state =
            facts
                .links()
                .of(claim)
                .map(link ->
                    switch (link.verdict()) {
                      case AGREES -> State.AGREES;
                      case CANNOT_TELL -> State.NOT_EXPLAINED;
                      case EXACTLY_MET, DIFFERS -> State.DIFFERS;
                    })
                .orElseGet(() ->
                    stated.contains(sentence.index())
                        ? wrong.contains(sentence.words().line(claim.start()))
                            ? State.DIFFERS
                            : State.AGREES
                        : State.NOT_EXPLAINED);
        marks.add(mark(sentence, claim, state));
      }
    }
    // A table's figure agrees if a sentence gives it too, or another table.
    Set<Result> borneOut = new HashSet<>();
    for (Link link : facts.links().all()) {
      boolean exact =
          link.claim().bound() == Bound.EXACTLY
              && (link.claim().amount() instanceof Amount.Count
                  || link.claim().amount() instanceof Amount.Percent);
      if (exact && link.verdict() == Comparison.Verdict.AGREES) {
        link.against().ifPresent(borneOut::add);
      }
    }
    for (Result result : facts.report().results()) {
      boolean twice =
          facts.evidence().all(result.question()).stream()
              .anyMatch(other ->
                  !other.figure().equals(result.figure()) && other.tally().equals(result.tally()));
      State state =
          wrong.contains(result.words().firstLine())
              ? State.DIFFERS
              : twice || borneOut.contains(result) ? State.AGREES : State.NOT_EXPLAINED;
      marks.add(new Mark(result.figure().firstLine(), result.figure().text(), state));
    }
    return marks.stream().sorted(java.util.Comparator.comparingInt(Mark::line)).toList();
  }

  private static Mark mark(Sentence sentence, Claim claim, State state) {
    return new Mark(
        sentence.words().line(claim.start()),
        sentence.text().substring(claim.start(), claim.end()),
        state);
  }
}
