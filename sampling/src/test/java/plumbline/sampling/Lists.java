package plumbline.sampling;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;

/// Case lists written in a test, read as a service's would be.
final class Lists {
  static final Framework YOUTH_2018 = framework("youth-2018");
  static final Framework YOUTH_2021 = framework("youth-2021");
  static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 2);
  static final String HEADER = ExampleCases.HEADER + "\n";
  static final Seed SEED = new Seed(7);

  private Lists() {}

  private static Framework framework(String id) {
    return accepted(FrameworkLibrary.shipped().find(id, new Place(id, 1, 1)));
  }

  static <T> T accepted(Parsed<T> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<T>(T value) -> value;
      case Parsed.Refused<T>(List<Problem> problems) -> throw new AssertionError(problems);
    };
  }

  /// The problems, each as it is printed, without the folder of its file.
  static List<String> problems(Parsed<?> parsed) {
    return switch (parsed) {
      case Parsed.Accepted<?> _ -> List.of();
      case Parsed.Refused<?>(List<Problem> problems) ->
          problems.stream().map(problem -> problem.toString().replaceFirst("^[^:]*/", "")).toList();
    };
  }

  static Parsed<CaseList> read(byte[] content) {
    return read(content, DateOrder.AS_WRITTEN);
  }

  static Parsed<CaseList> read(byte[] content, DateOrder order) {
    try {
      Path folder = Files.createTempDirectory("lists");
      Path file = folder.resolve("list.csv");
      try {
        Files.write(file, content);
        return CaseListReader.read(file, YOUTH_2018, order);
      } finally {
        Files.delete(file);
        Files.delete(folder);
      }
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static Parsed<CaseList> read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8));
  }

  /// A court case that is eligible on 2 March 2026.
  static String court(String ref) {
    return ref + ",court,referral-order,2025-07-01,,male,15,white,medium,medium,no,CM01,north\n";
  }

  static String outOfCourt(String ref) {
    return ref + ",out-of-court,youth-caution,2025-11-01,,female,13,white,low,low,no,CM02,south\n";
  }

  static CaseList examples() {
    return accepted(read(ExampleCases.list()));
  }

  static Sample draw(CaseList list, Framework framework, long seed) {
    return accepted(
        Sample.draw(list, SamplePlan.of(framework, ANNOUNCED), new Seed(seed), List.of()));
  }

  static SamplePlan plan(Framework framework, int perCaseManager) {
    SamplePlan usual = SamplePlan.of(framework, ANNOUNCED);
    return new SamplePlan(
        framework,
        usual.announced(),
        usual.inspection(),
        usual.windows(),
        usual.furtherMargins(),
        usual.chances(),
        Optional.of(perCaseManager),
        usual.secondReads(),
        usual.forColleagues());
  }

  static Sample draw(CaseList list, SamplePlan plan, Swap.Wish... wishes) {
    return accepted(Sample.draw(list, plan, SEED, List.of(wishes)));
  }

  static SamplePlan usual() {
    return SamplePlan.of(YOUTH_2018, ANNOUNCED);
  }

  static List<String> refs(List<DrawnCase> cases) {
    return cases.stream().map(DrawnCase::ref).toList();
  }

  static CaseList list(String... lines) {
    return accepted(read(HEADER + String.join("", lines)));
  }

  /// So many court cases that differ in age, some of each gender.
  static String[] court(int cases, String manager) {
    return IntStream.range(0, cases)
        .mapToObj(one ->
            court("YJ-%s-%02d".formatted(manager, one))
                .replace(",15,", "," + (10 + one % 8) + ",")
                .replace("2025-07-01", "2025-07-%02d".formatted(1 + one / 8))
                .replace("male", one % 3 == 0 ? "female" : "male")
                .replace("CM01", manager))
        .toArray(String[]::new);
  }
}
