package plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.Source;
import plumbline.edition.Edition;
import plumbline.edition.EditionCsv;
import plumbline.edition.Skeleton;
import plumbline.edition.Translation;
import plumbline.framework.Framework;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.language.Catalogue;
import plumbline.language.TextPairs;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

@Command(
    name = "report",
    header = "Make a report of an inspection.",
    description = {
      "",
      "Writes one file that needs nothing else: ratings and why, every figure, the methodology, in",
      "sentences that follow from the figures. The same inspection file always gives the same bytes.",
      "",
      "html, pdf and docx are the report; ods and csv are its data, and json is both. Beside a csv",
      "file, its metadata are written to OUT-metadata.json (CSV on the Web).",
      ""
    },
    mixinStandardHelpOptions = true)
final class ReportCommand implements Callable<Integer> {
  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(paramLabel = "FILE", description = "The inspection file (JSON).")
  private Path file = Path.of("");

  @Option(
      names = "--format",
      paramLabel = "html|pdf|docx|ods|csv|json",
      description = "The default is told by the ending of OUT, else html.")
  private @Nullable ReportFormat format;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "OUT",
      description = "Where to write it; a file that is there is replaced.")
  private Path out = Path.of("");

  @Option(
      names = "--language",
      paramLabel = "en|cy",
      description = "English, which is the default, or Welsh.")
  private ReportLanguage language = ReportLanguage.en;

  @Option(
      names = "--texts",
      paramLabel = "FILE",
      description = "Translations of this report’s own texts (CSV: english,cy).")
  private @Nullable Path texts;

  @Option(
      names = "--missing",
      paramLabel = "FILE",
      description = "Where to write the texts that stand in English, for --texts.")
  private @Nullable Path missing;

  @Mixin private Frameworks frameworks = new Frameworks();

  enum ReportLanguage {
    en,
    cy
  }

  enum ReportFormat {
    html(Format.HTML),
    pdf(Format.PDF),
    docx(Format.DOCX),
    ods(Format.ODS),
    csv(Format.CSV),
    json(Format.JSON);

    private final Format format;

    ReportFormat(Format format) {
      this.format = format;
    }
  }

  @Override
  public Integer call() {
    Inspection inspection =
        Unreadable.orStop(
            Source.of(file).then(source -> InspectionReader.read(source, frameworks.library())));
    Edition english = Skeleton.of(RatedInspection.of(inspection), Version.software());
    Catalogue catalogue = catalogue(inspection.framework());
    Edition edition = Translation.of(english, catalogue);
    ReportFormat wanted = wanted();
    write(out, wanted.format.print(edition));
    if (wanted == ReportFormat.csv) {
      String name = String.valueOf(out.getFileName());
      write(
          out.resolveSibling(name + "-metadata.json"),
          EditionCsv.metadata(edition, name).getBytes(StandardCharsets.UTF_8));
    }
    PrintWriter err = Optional.ofNullable(spec).orElseThrow().commandLine().getErr();
    err.printf("Wrote %s%n", out);
    untranslated(english, catalogue, err);
    return 0;
  }

  private ReportFormat wanted() {
    if (format != null) {
      return format;
    }
    String name = String.valueOf(out.getFileName());
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    return Arrays.stream(ReportFormat.values())
        .filter(one -> one.name().equals(ending))
        .findFirst()
        .orElse(ReportFormat.html);
  }

  private Catalogue catalogue(Framework framework) {
    Catalogue catalogue = Translation.catalogue(framework, language.name());
    return texts == null
        ? catalogue
        : catalogue.with(
            Unreadable.orStop(
                Source.of(texts).then(source -> TextPairs.read(source, language.name()))));
  }

  /// No report is silent about what stands in another language than its own.
  private void untranslated(Edition english, Catalogue catalogue, PrintWriter err) {
    List<String> texts =
        Translation.lacking(english, catalogue).values().stream().flatMap(List::stream).toList();
    if (missing != null) {
      Map<String, String> pairs = new LinkedHashMap<>();
      texts.forEach(text -> pairs.put(text, ""));
      write(missing, TextPairs.write(pairs, language.name()).getBytes(StandardCharsets.UTF_8));
    }
    if (!texts.isEmpty()) {
      err.printf(
          "%d texts have no translation and stand in English%s%n",
          texts.size(),
          missing == null ? "; --missing FILE lists them" : ": they are listed in " + missing);
    }
  }

  /// Written beside its place and moved there, so that no half of a report is ever found.
  private static void write(Path out, byte[] report) {
    try {
      Path beside = out.resolveSibling("." + out.getFileName() + ".part");
      try {
        Files.write(beside, report);
        Files.move(beside, out, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(beside);
      }
    } catch (IOException unwritable) {
      throw new Unreadable(
          out.toString(),
          "The report can’t be written (" + unwritable.getClass().getSimpleName() + ")",
          "check that the folder exists and that you may write to it");
    }
  }
}
