package plumbline.web.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import plumbline.sampling.Sample;
import plumbline.sampling.SamplePlan;
import plumbline.sampling.Swap;

/// The command that repeats a draw, as it is typed into a shell.
final class RepeatCommand {
  private RepeatCommand() {}

  static String of(Sample sample, Optional<String> phrase) {
    SamplePlan plan = sample.plan();
    List<String> words = new ArrayList<>(List.of("plumbline", "sample"));
    words.add(quoted(sample.listFile()));
    words.add("--framework");
    words.add(quoted(plan.framework().id() + "@" + plan.framework().version()));
    words.add("--announced");
    words.add(plan.announced().toString());
    if (phrase.isPresent()) {
      words.add("--phrase");
      words.add(quoted(phrase.get()));
    } else {
      words.add("--seed");
      words.add(sample.seed().toString());
    }
    new TreeMap<>(plan.windows())
        .forEach((domain, months) -> {
          words.add("--window");
          words.add(quoted("%s=%d-%d".formatted(domain, months.from(), months.to())));
        });
    plan.perCaseManager().ifPresent(most -> option(words, "--per-case-manager", most));
    plan.secondReads().ifPresent(reads -> option(words, "--second-reads", reads));
    if (plan.forColleagues() > 0) {
      option(words, "--for-colleagues", plan.forColleagues());
    }
    for (Swap swap : sample.swaps()) {
      words.add("--replace");
      words.add(quoted(swap.domain() + "=" + swap.ref()));
      words.add("--because");
      words.add(quoted(swap.because()));
    }
    return String.join(" ", words);
  }

  private static void option(List<String> words, String name, int number) {
    words.add(name);
    words.add(Integer.toString(number));
  }

  /// Nothing in it is taken for anything but itself.
  private static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./=@][A-Za-z0-9_./=@-]*")
        ? word
        : "'" + word.replace("'", "'\\''") + "'";
  }
}
