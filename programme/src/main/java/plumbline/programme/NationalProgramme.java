package plumbline.programme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.framework.Framework;

/// Rates a national programme: the answers of all its inspections at once.
public final class NationalProgramme {
  private final Framework framework;

  public NationalProgramme(Framework framework) {
    this.framework = framework;
  }

  /// Rates the inspections of a file of answers and a file of judgements, and writes their ratings
  /// to a third file. Where there are problems, it is not touched.
  ///
  /// @return how many inspections were rated
  public Parsed<Integer> rate(Path answers, Optional<Path> judgements, Path ratings) {
    return rate(
        AnswerFile.of(new CsvFile(answers)),
        judgements.map(CsvFile::new),
        new RatingsFile(new CsvFile(ratings)));
  }

  Parsed<Integer> rate(AnswerFile answers, Optional<CsvFile> judgements, RatingsFile ratings) {
    List<Problem> problems = new ArrayList<>();
    ratings.refusal(answers.file()).ifPresent(problems::add);
    judgements.flatMap(ratings::refusal).ifPresent(problems::add);
    if (!problems.isEmpty()) {
      return new Parsed.Refused<>(problems);
    }
    Parsed<Judgements> judged =
        judgements
            .map(file -> Judgements.read(file, framework))
            .orElseGet(() -> new Parsed.Accepted<>(Judgements.none(framework)));
    Parsed<AnswerTallies> tallied = answers.tallies(AnswerWords.of(framework));
    return switch (judged) {
      case Parsed.Accepted<Judgements>(Judgements accepted) ->
          tallied.then(tallies -> ratings.write(framework, tallies, accepted));
      case Parsed.Refused<Judgements>(List<Problem> refusal) ->
          new Parsed.Refused<>(withProblemsOf(tallied, refusal));
    };
  }

  private static List<Problem> withProblemsOf(Parsed<?> other, List<Problem> problems) {
    return switch (other) {
      case Parsed.Accepted<?> _ -> problems;
      case Parsed.Refused<?>(List<Problem> further) -> {
        List<Problem> both = new ArrayList<>(further);
        both.addAll(problems);
        yield both;
      }
    };
  }
}
