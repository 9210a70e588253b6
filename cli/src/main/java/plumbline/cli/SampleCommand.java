package plumbline.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Nearest;
import plumbline.document.Parsed;
import plumbline.framework.Framework;
import plumbline.framework.Sampling;
import plumbline.sampling.CaseList;
import plumbline.sampling.CaseListReader;
import plumbline.sampling.CaseListTemplate;
import plumbline.sampling.DateOrder;
import plumbline.sampling.Sample;
import plumbline.sampling.SampleCsv;
import plumbline.sampling.SampleJson;
import plumbline.sampling.SamplePage;
import plumbline.sampling.SamplePlan;
import plumbline.sampling.Seed;
import plumbline.sampling.Swap;

@Command(
    name = "sample",
    header = "Draw a sample of cases that anyone can draw again.",
    description = {
      "",
      "Reads a service's case list (CSV or .xlsx), finds who is eligible, and draws a sample whose",
      "shares match the eligible cases. Prints its size, its match and every reason.",
      ""
    },
    footer = {
      "",
      "Start here:",
      "  plumbline sample examples/cases.csv --framework youth-2018 --announced 2026-03-02",
      "  plumbline sample --template --framework youth-2018"
    },
    mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {
  private static final Pattern WINDOW = Pattern.compile("(.+)=(\\d{1,3})-(\\d{1,3})");

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "CASES", description = "The case list.")
  private @Nullable Path file;

  @Option(
      names = "--framework",
      required = true,
      paramLabel = "F",
      description = "The framework: its id, id@version or file.")
  private String framework = "";

  @Option(
      names = "--announced",
      paramLabel = "DATE",
      converter = Day.class,
      description = "The day of the announcement, as 2026-03-02.")
  private @Nullable LocalDate announced;

  @CommandLine.ArgGroup private @Nullable Witness witness;

  /// Where the seed comes from.
  static final class Witness {
    @Option(
        names = "--seed",
        paramLabel = "N",
        converter = SeedNumber.class,
        description = "Draw with this seed, a whole number from 0.")
    private @Nullable Seed seed;

    @Option(
        names = "--phrase",
        paramLabel = "P",
        description =
            "Make the seed from the list's hash and this phrase, agreed after the list has come."
                + " Default: the day of the announcement, which the service knows before.")
    private @Nullable String phrase;
  }

  /// A seed as it is written.
  static final class SeedNumber implements CommandLine.ITypeConverter<Seed> {
    @Override
    public Seed convert(String written) {
      if (!written.matches("\\d{1,18}")) {
        throw new CommandLine.TypeConversionException(
            "‘%s’ is no seed: give a whole number from 0, of at most 18 digits".formatted(written));
      }
      return new Seed(Long.parseLong(written));
    }
  }

  /// A day as it is written.
  static final class Day implements CommandLine.ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String written) {
      try {
        return LocalDate.parse(written);
      } catch (DateTimeParseException unreadable) {
        throw new CommandLine.TypeConversionException(
            "‘%s’ is no day: write it as 2026-03-02".formatted(written));
      }
    }
  }

  @Option(
      names = "--template",
      description = "Print the columns and codes of a case list, and draw nothing.")
  private boolean template;

  @CommandLine.ArgGroup(exclusive = false, multiplicity = "0..*")
  private List<Replacement> replacements = new ArrayList<>();

  /// A case that can't be inspected.
  static final class Replacement {
    @Option(
        names = "--replace",
        required = true,
        paramLabel = "REF",
        description =
            "Replace a case of the sample by a like one. May be given several times. Where a"
                + " reference is in two samples: court=REF.")
    private String ref = "";

    @Option(
        names = "--because",
        required = true,
        paramLabel = "R",
        description = "Why that case can't be inspected.")
    private String because = "";
  }

  @Option(
      names = "--dates",
      paramLabel = "day-first|month-first",
      description = "How dates such as 03/04/2026 are to be read.")
  private @Nullable Dates dates;

  enum Dates {
    day_first,
    month_first;

    @Override
    public String toString() {
      return name().replace('_', '-');
    }
  }

  @Option(
      names = "--margin",
      paramLabel = "COLUMN",
      description = "Match by this column too, such as team. May be given several times.")
  private List<String> margins = new ArrayList<>();

  @Option(
      names = "--chances",
      paramLabel = "COLUMN",
      description = "Take the relative chance of each case from this column.")
  private @Nullable String chances;

  @Option(
      names = "--window",
      paramLabel = "DOMAIN=FROM-TO",
      description =
          "Months before the announcement, such as court=7-12, in place of the framework's.")
  private List<String> windows = new ArrayList<>();

  @Option(
      names = "--inspection",
      paramLabel = "ID",
      description = "Use the exceptional windows that the framework lists for this inspection.")
  private @Nullable String inspection;

  @Option(
      names = "--per-case-manager",
      paramLabel = "N",
      description =
          "At most so many cases of one case manager, in place of the framework's number.")
  private @Nullable Integer perCaseManager;

  @Option(
      names = "--second-reads",
      paramLabel = "N",
      description = "How many cases a second inspector reads too. Default: one in five.")
  private @Nullable Integer secondReads;

  @Option(
      names = "--for-colleagues",
      paramLabel = "N",
      description = "In a joint inspection, how many cases colleague inspectors may follow up.")
  private int forColleagues;

  @Option(
      names = "--format",
      paramLabel = "text|json|csv|html",
      description = "text (the default), json, csv or html.")
  private OutputFormat format = OutputFormat.text;

  enum OutputFormat {
    text,
    json,
    csv,
    html
  }

  @Mixin private Frameworks frameworks = new Frameworks();

  @Override
  public Integer call() {
    Framework known = frameworks.named(framework);
    if (template) {
      print(new CaseListTemplate(known));
      return 0;
    }
    if (file == null) {
      throw misuse("There is no case list: name one, or give --template");
    }
    if (announced == null) {
      throw misuse("The day of the announcement is missing: give it as --announced 2026-03-02");
    }
    CaseList list = Unreadable.orStop(CaseListReader.read(file, known, dateOrder()));
    SamplePlan plan = plan(known, announced);
    Sample sample = Unreadable.orStop(draw(list, plan));
    PrintWriter out = spec().commandLine().getOut();
    switch (format) {
      case text ->
          new SampleText(sample, spec().commandLine().getColorScheme().ansi() == Ansi.ON)
              .print(out);
      case json -> out.println(SampleJson.of(sample));
      case csv -> out.print(SampleCsv.of(sample));
      case html -> out.print(SamplePage.of(sample));
    }
    sample.notes().forEach(note -> spec().commandLine().getErr().println("Note: " + note));
    return 0;
  }

  private Parsed<Sample> draw(CaseList list, SamplePlan plan) {
    List<Swap.Wish> wishes =
        replacements.stream().map(one -> new Swap.Wish(one.ref, one.because)).toList();
    Seed seed = witness == null ? null : witness.seed;
    String phrase = witness == null ? null : witness.phrase;
    if (phrase != null && phrase.isBlank()) {
      throw misuse("The phrase is empty: give words, or leave --phrase out");
    }
    return seed == null
        ? Sample.draw(list, plan, Optional.ofNullable(phrase), wishes)
        : Sample.draw(list, plan, seed, wishes);
  }

  private SamplePlan plan(Framework known, LocalDate day) {
    if (perCaseManager != null && perCaseManager < 1) {
      throw misuse("At least one case of a case manager must be allowed");
    }
    if (forColleagues < 0 || (secondReads != null && secondReads < 0)) {
      throw misuse("A number of cases is 0 or more");
    }
    return new SamplePlan(
        known,
        day,
        inspection(known),
        windows(known),
        margins,
        Optional.ofNullable(chances),
        Optional.ofNullable(perCaseManager),
        Optional.ofNullable(secondReads),
        forColleagues);
  }

  /// The inspection whose exceptional windows hold; one that the framework doesn’t list has none.
  private Optional<String> inspection(Framework known) {
    List<String> listed =
        known.sampling().stream()
            .flatMap(sampling -> sampling.windows().stream())
            .flatMap(window -> window.variants().stream())
            .flatMap(variant -> variant.in().stream())
            .distinct()
            .toList();
    if (inspection != null && !listed.contains(inspection)) {
      throw misuse(
          "The framework lists no windows of the inspection ‘%s’: %s"
              .formatted(inspection, Nearest.advice(inspection, listed)));
    }
    return Optional.ofNullable(inspection);
  }

  private Map<String, SamplePlan.Months> windows(Framework known) {
    List<String> domains =
        known.sampling().stream()
            .flatMap(sampling -> sampling.windows().stream())
            .map(Sampling.Window::domain)
            .toList();
    Map<String, SamplePlan.Months> months = new LinkedHashMap<>();
    for (String window : windows) {
      Matcher parts = WINDOW.matcher(window);
      if (!parts.matches() || Integer.parseInt(parts.group(2)) > Integer.parseInt(parts.group(3))) {
        throw misuse("‘%s’ is no window: write it as court=7-12".formatted(window));
      }
      if (!domains.contains(parts.group(1))) {
        throw misuse(
            "The framework draws no sample of ‘%s’: %s"
                .formatted(parts.group(1), Nearest.advice(parts.group(1), domains)));
      }
      if (months.containsKey(parts.group(1))) {
        throw misuse("The window of ‘%s’ is given twice".formatted(parts.group(1)));
      }
      months.put(
          parts.group(1),
          new SamplePlan.Months(
              Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3))));
    }
    return months;
  }

  private DateOrder dateOrder() {
    return dates == null
        ? DateOrder.AS_WRITTEN
        : switch (dates) {
          case day_first -> DateOrder.DAY_FIRST;
          case month_first -> DateOrder.MONTH_FIRST;
        };
  }

  private void print(CaseListTemplate columns) {
    PrintWriter out = spec().commandLine().getOut();
    switch (format) {
      case csv -> out.print(columns.csv());
      case text -> SampleText.print(columns, out);
      case json, html -> throw misuse("The template is printed as text or csv only");
    }
  }

  private CommandLine.ParameterException misuse(String what) {
    return new CommandLine.ParameterException(spec().commandLine(), what);
  }

  private CommandLine.Model.CommandSpec spec() {
    return Optional.ofNullable(spec).orElseThrow();
  }
}
