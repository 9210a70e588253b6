package plumbline.programme;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import plumbline.document.FirstProblems;
import plumbline.document.FirstProblems.Fault;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.framework.Standard;

/// The ratings of the standards that are judged on evidence, inspection by inspection, from a file
/// of `inspection,standard,rating`.
final class Judgements {
  private static final CsvHeader HEADER =
      new CsvHeader(List.of("inspection", "standard", "rating"));

  /// Enough for a million inspections.
  private static final long MOST_BYTES = 1L << 27;

  /// A judgement and the line that gave it.
  private record Judgement(Rating rating, long line) {}

  private final Framework framework;
  private final List<Standard> standards;
  private final Map<String, Integer> standardsById = new LinkedHashMap<>();
  private final Map<String, Rating> ratingsByWord = new HashMap<>();
  private final InspectionIds ids = new InspectionIds();
  private final List<Optional<Judgement>> none;
  // By inspection, then by standard in the framework's order.
  private final List<List<Optional<Judgement>>> judgements = new ArrayList<>();
  private final FirstProblems problems = new FirstProblems();
  private final CsvLine line = new CsvLine();

  private Judgements(Framework framework) {
    this.framework = framework;
    this.standards = framework.standards();
    this.none = Collections.nCopies(standards.size(), Optional.empty());
    for (int index = 0; index < standards.size(); index++) {
      standardsById.put(standards.get(index).id(), index);
    }
    for (Rating rating : framework.scale().ratings()) {
      ratingsByWord.put(rating.name().toLowerCase(Locale.ROOT), rating);
      ratingsByWord.put(String.valueOf(rating.rank()), rating);
    }
  }

  /// No judgement at all.
  static Judgements none(Framework framework) {
    return new Judgements(framework);
  }

  static Parsed<Judgements> read(CsvFile file, Framework framework) {
    return file.read(() -> {
      long size = Files.size(file.path());
      if (size > MOST_BYTES) {
        return file.refused(
            "The file has %,d bytes, more than the %,d that are read".formatted(size, MOST_BYTES),
            "check that it is the file of judgements");
      }
      Judgements judgements = of(Files.readAllBytes(file.path()), framework);
      return Parsed.of(judgements, judgements.problems.in(file.name()));
    });
  }

  static Judgements of(byte[] bytes, Framework framework) {
    Judgements judgements = new Judgements(framework);
    judgements.read(bytes);
    return judgements;
  }

  InspectionIds ids() {
    return ids;
  }

  /// The judgement of an inspection whose id stands in some bytes with its terminator.
  Optional<Rating> of(byte[] bytes, int from, int to, int standard) {
    int inspection = ids.number(bytes, from, to);
    return inspection == 0
        ? Optional.empty()
        : judgements.get(inspection - 1).get(standard).map(Judgement::rating);
  }

  private void read(byte[] bytes) {
    int end = endOfLine(bytes, 0);
    Optional<Fault> wrong = HEADER.wrong(bytes, end);
    if (wrong.isPresent()) {
      problems.add(1, wrong::get);
      return;
    }
    long lineNumber = 1;
    for (int from = end + 1; from < bytes.length; from = end + 1) {
      end = endOfLine(bytes, from);
      lineNumber++;
      if (!CsvLine.isBlank(bytes, from, end)) {
        row(bytes, from, end, lineNumber);
      }
    }
  }

  private void row(byte[] bytes, int from, int to, long lineNumber) {
    Optional<Fault> fault = line.cut(bytes, from, to);
    if (fault.isPresent()) {
      problems.add(lineNumber, fault::get);
      return;
    }
    if (line.fields() != HEADER.fields()) {
      problems.add(lineNumber, () -> HEADER.wrongNumberOfFields(line.fields()));
      return;
    }
    if (line.isEmpty(0)) {
      problems.add(lineNumber, () -> CsvHeader.NO_INSPECTION);
    }
    Integer standard = standardsById.get(line.string(1));
    if (standard == null) {
      problems.add(lineNumber, this::noStandard);
    } else if (standards.get(standard).isJudgedFromCases()) {
      problems.add(lineNumber, () -> ratedFromCases(standards.get(standard)));
    }
    Rating rating = ratingsByWord.get(line.string(2).toLowerCase(Locale.ROOT));
    if (rating == null) {
      problems.add(lineNumber, this::noRating);
    }
    if (!line.isEmpty(0)
        && standard != null
        && !standards.get(standard).isJudgedFromCases()
        && rating != null) {
      judge(standard, new Judgement(rating, lineNumber));
    }
  }

  private void judge(int standard, Judgement judgement) {
    int inspection = ids.joined(line.text(), line.from(0), line.toAsId(0));
    if (inspection > judgements.size()) {
      judgements.add(new ArrayList<>(none));
    }
    List<Optional<Judgement>> ofInspection = judgements.get(inspection - 1);
    Optional<Judgement> earlier = ofInspection.get(standard);
    if (earlier.isEmpty()) {
      ofInspection.set(standard, Optional.of(judgement));
    } else if (!earlier.get().rating().equals(judgement.rating())) {
      problems.add(
          judgement.line(), () -> twoRatings(standards.get(standard), earlier.get(), judgement));
    }
  }

  private Fault noStandard() {
    return new Fault(
        "%s has no standard %s".formatted(framework.id(), line.shown(1)),
        Nearest.advice(line.string(1), standardsById.keySet()));
  }

  private static Fault ratedFromCases(Standard standard) {
    return new Fault(
        "The standard %s is rated from cases, not judged".formatted(standard.id()),
        "leave the row out; the answers give the rating");
  }

  private Fault noRating() {
    return new Fault(
        line.shown(2) + " is no rating",
        "write one of %s, or its rank from %d to %d"
            .formatted(
                String.join(", ", framework.scale().names()),
                framework.scale().worst().rank(),
                framework.scale().best().rank()));
  }

  private Fault twoRatings(Standard standard, Judgement earlier, Judgement judgement) {
    return new Fault(
        "%s of %s is %s here and %s in line %d"
            .formatted(
                standard.id(), line.shown(0), judgement.rating(), earlier.rating(), earlier.line()),
        "keep the row that is right");
  }

  private static int endOfLine(byte[] bytes, int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }
}
