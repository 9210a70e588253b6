package plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import plumbline.document.Parsed;
import plumbline.document.Problem;
import plumbline.figures.Checked;
import plumbline.figures.Checker;
import plumbline.framework.FrameworkLibrary;
import plumbline.reading.ReportText;

/// Whatever stops the check of a report is one line about it.
class GuardedCheckTest {
  private static String told(Parsed<Checked> checked) {
    return checked instanceof Parsed.Refused<Checked>(List<Problem> problems)
        ? String.join("\n", problems.stream().map(Problem::toString).toList())
        : "nothing";
  }

  @Test
  void a_stack_that_overflows_is_one_line() {
    GuardedCheck check =
        new GuardedCheck(_ -> {
          throw new StackOverflowError();
        });
    assertThat(told(check.apply(Path.of("deep.html"))))
        .isEqualTo(
            "deep.html:1: A fault of Plumbline’s own (java.lang.StackOverflowError): please report"
                + " it with this file");
  }

  @Test
  void memory_that_runs_out_is_told_of_the_one_file() {
    GuardedCheck check =
        new GuardedCheck(_ -> {
          throw new OutOfMemoryError();
        });
    assertThat(told(check.apply(Path.of("large.txt"))))
        .isEqualTo(
            "large.txt:1: Memory ran out while this file was being read: check that it is a"
                + " report");
  }

  @Test
  void what_stops_later_work_on_a_report_does_not_lose_the_others() {
    Checker checker = Checker.with(FrameworkLibrary.shipped());
    GuardedCheck check =
        new GuardedCheck(file ->
            new Parsed.Accepted<>(checker.check(new ReportText(file.toString(), List.of()))));
    try (ReportFolder reports =
        new ReportFolder(
            List.of(Path.of("a.txt"), Path.of("large.txt"), Path.of("z.txt")),
            check,
            checked ->
                check.guard(
                    Path.of(checked.text().name()),
                    () -> {
                      if (checked.text().name().equals("large.txt")) {
                        throw new OutOfMemoryError();
                      }
                      return new Parsed.Accepted<>(checked);
                    }),
            Optional.empty())) {
      assertThat(reports)
          .extracting(checked -> checked.text().name())
          .containsExactly("a.txt", "z.txt");
      assertThat(reports.problems())
          .singleElement()
          .asString()
          .startsWith("large.txt:1: Memory ran out while");
    }
  }

  @Test
  void memory_that_runs_out_in_a_folder_is_told_of_every_file_that_was_being_read()
      throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch ended = new CountDownLatch(1);
    GuardedCheck check =
        new GuardedCheck(file -> {
          if (file.endsWith("small.txt")) {
            throw new OutOfMemoryError();
          }
          begun.countDown();
          await(ended);
          return new Parsed.Refused<>(List.of());
        });
    Thread other = Thread.ofPlatform().start(() -> check.apply(Path.of("large.txt")));
    await(begun);
    assertThat(told(check.apply(Path.of("small.txt"))))
        .isEqualTo(
            "small.txt:1: Memory ran out while these files were being read: large.txt, small.txt:"
                + " check them one at a time");
    ended.countDown();
    other.join();
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
