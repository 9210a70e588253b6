package plumbline.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import plumbline.framework.Base;
import plumbline.framework.Characteristics;
import plumbline.framework.Condition;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkDifference;
import plumbline.framework.Question;
import plumbline.framework.Relevance;
import plumbline.framework.Sampling;
import plumbline.framework.Standard;

/// A framework as text for people.
record FrameworkText(Framework framework) {
  void print(PrintWriter out) {
    out.printf(
        "%s%n%s@%s  sha256:%s%n",
        framework.title(), framework.id(), framework.version(), framework.hash());
    framework.about().ifPresent(about -> out.printf("%n%s%n", about));
    out.printf(
        "%nSource: %s%s%n",
        framework.origin().publisher(),
        framework.origin().licence().map(licence -> ", " + licence).orElse(""));
    rules(out);
    for (Domain domain : framework.domains()) {
      out.printf("%n%s %s%n", domain.id(), domain.name());
      domain.standards().forEach(standard -> print(out, standard));
    }
    if (!framework.caseQuestions().isEmpty()) {
      out.printf("%nAsked of each case besides, and never rated:%n");
      framework
          .caseQuestions()
          .forEach(question -> out.printf("  %s: %s%n", question.id(), question.text()));
    }
    framework.characteristics().ifPresent(characteristics -> print(out, characteristics));
    framework.sampling().ifPresent(sampling -> print(out, sampling));
  }

  private static void print(PrintWriter out, Characteristics characteristics) {
    out.printf(
        "%nWhat work of each rating is like, where it is judged on evidence (%s wording)%n",
        characteristics.areOurs() ? "our own" : "published");
    print(out, characteristics.levels());
    for (Characteristics.OfStandard one : characteristics.standards()) {
      out.printf("  %s: %s%n", one.standard(), one.about());
      print(out, one.levels());
    }
  }

  private static void print(PrintWriter out, List<Characteristics.Level> levels) {
    levels.forEach(level -> out.printf("  %s: %s%n", level.rating(), level.text()));
  }

  private void rules(PrintWriter out) {
    out.printf("%nRules of rating%n");
    out.printf("  Scale: %s%n", String.join(", ", framework.scale().names()));
    out.printf(
        "  A standard judged from cases has the band of %s, %s:%n",
        switch (framework.standardRule()) {
          case LOWEST -> "its lowest key question’s percentage";
          case AVERAGE, SUM -> "the average of its key questions’ percentages";
        },
        switch (framework.rounding()) {
          case WHOLE -> "rounded half up to a whole per cent";
          case EXACT -> "exact";
        });
    framework
        .bands()
        .bands()
        .forEach(band ->
            out.printf(
                "    %3s%% and over: %s%s%n",
                band.floorNumber(),
                band.rating(),
                band.words().isEmpty() ? "" : " (" + band.words() + ")"));
    out.printf(
        "  Overall: the %s of the points of the %d scored standards, at most %d:%n",
        switch (framework.overall().rule()) {
          case SUM -> "sum";
          case AVERAGE -> "average";
          case LOWEST -> "lowest";
        },
        framework.scoredStandards().size(),
        framework.maxScore());
    framework
        .overall()
        .bands()
        .bands()
        .forEach(band -> out.printf("    %4s and over: %s%n", band.floorNumber(), band.rating()));
    framework
        .overall()
        .limits()
        .forEach(limit ->
            out.printf(
                "  Limit: %s rated %s or lower holds the overall rating to %s at most.%n",
                limit.standard(), limit.atMost(), limit.overallAtMost()));
    framework
        .discretion()
        .ifPresent(discretion ->
            out.printf(
                "  Discretion may move a computed rating %d band where one of these holds: %s.%n",
                discretion.moves(),
                discretion.tests().stream()
                    .map(test -> test.name() + " (" + test.about() + ")")
                    .collect(Collectors.joining("; "))));
  }

  private static void print(PrintWriter out, Standard standard) {
    out.printf(
        "%n  %s %s%n  %s%n  Judged %s%s.%n",
        standard.id(),
        standard.name(),
        standard.statement(),
        standard.isJudgedFromCases() ? "from cases" : "on evidence",
        standard.scored() ? "" : ", not scored");
    for (Question question : standard.questions()) {
      out.printf("    %s %s%s%n", question.id(), question.text(), asked(question));
      for (Question prompt : question.prompts()) {
        out.printf("      %s %s%s%n", prompt.id(), prompt.text(), asked(prompt));
      }
    }
  }

  private static String asked(Question question) {
    String base = question.base() == Base.ALL ? "; out of all cases" : "";
    return switch (question.relevant()) {
      case Relevance.EveryCase() -> base.isEmpty() ? "" : " [" + base.substring(2) + "]";
      case Relevance.WhereApplicable(var _) -> " [where applicable" + base + "]";
      case Relevance.When(Condition condition) -> " [" + condition.cases() + base + "]";
    };
  }

  private static void print(PrintWriter out, Sampling sampling) {
    out.printf(
        "%nSample: %d per cent confidence, a margin of %d points, %d per cent expected yes; matched by"
            + " %s.%n",
        sampling.confidence(),
        sampling.margin(),
        sampling.proportion(),
        String.join(", ", sampling.match()));
    sampling
        .windows()
        .forEach(window ->
            out.printf(
                "  %s: %s %d to %d months before the announcement%n",
                window.domain(), window.event(), window.fromMonths(), window.toMonths()));
  }

  void printDifference(FrameworkDifference difference, PrintWriter out) {
    out.printf(
        "From %s@%s to %s@%s%n",
        difference.older().id(),
        difference.older().version(),
        difference.newer().id(),
        difference.newer().version());
    if (difference.isEmpty()) {
      out.println("Nothing changed.");
      return;
    }
    if (!difference.rules().isEmpty()) {
      out.printf("%nRules%n");
      difference.rules().forEach(rule -> out.printf("  %s%n", rule));
    }
    for (FrameworkDifference.OfStandard standard : difference.standards()) {
      out.printf("%n%s %s%n", standard.id(), standard.name());
      if (standard.changes().isEmpty()) {
        out.println("  Unchanged.");
      }
      standard.changes().forEach(change -> out.printf("  %s%n", change));
    }
  }
}
