package plumbline.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plumbline.document.JsonText;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.proof.Difference;
import plumbline.proof.Proof;
import plumbline.proof.Prover;

@Command(
    name = "verify",
    header = "Prove that a published report follows from its open data.",
    description = {
      "",
      "Reads a published file, or a folder with the files of one edition, and the open data beside it"
          + " (JSON, CSV or ODS). The data are rated again by the framework, whose content must be"
          + " the one that is printed; every figure, rating, table cell and, where the JSON is there,"
          + " every passage is held against what follows, and so is the hash of the edition.",
      "",
      "Exit 0 where all is proved; 1 where it is not, with each place; 2 where it can’t be read.",
      ""
    },
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private static final Set<String> DATA = Set.of("json", "csv", "ods");
  private static final Set<String> KINDS =
      Set.of("html", "htm", "pdf", "docx", "ods", "csv", "json");

  @Spec private CommandLine.Model.@Nullable CommandSpec spec;

  @Parameters(
      paramLabel = "EDITION",
      description = "A published file with its data beside it, or the folder of an edition.")
  private Path edition = Path.of("");

  @Option(names = "--format", paramLabel = "text|json", description = "text (the default) or json.")
  private ProofFormat format = ProofFormat.text;

  @Mixin private Frameworks frameworks = new Frameworks();

  enum ProofFormat {
    text,
    json
  }

  @Override
  public Integer call() {
    List<Source> sources =
        files().stream().map(file -> Unreadable.orStop(Source.of(file))).toList();
    Proof proof = Unreadable.orStop(Prover.prove(sources, frameworks.library()));
    PrintWriter out = Optional.ofNullable(spec).orElseThrow().commandLine().getOut();
    switch (format) {
      case text -> text(proof, out);
      case json -> out.println(json(proof));
    }
    return proof.isProved() ? 0 : 1;
  }

  /// Those of a folder; else the file and what has the same name before its first full stop. Where
  /// no data are among them, all that stands beside it and is of an edition.
  private List<Path> files() {
    if (Files.isDirectory(edition)) {
      List<Path> all = kinds(edition);
      if (all.isEmpty()) {
        throw new Unreadable(
            edition.toString(),
            "The folder has no file of an edition",
            "name one with " + String.join(", ", KINDS.stream().sorted().toList()));
      }
      return all;
    }
    if (!Files.isRegularFile(edition)) {
      return List.of(edition);
    }
    Path folder = Optional.ofNullable(edition.toAbsolutePath().getParent()).orElse(edition);
    String stem = stem(edition);
    List<Path> beside = kinds(folder);
    List<Path> same = beside.stream().filter(file -> stem(file).equals(stem)).toList();
    List<Path> chosen =
        new ArrayList<>(
            same.stream().anyMatch(file -> DATA.contains(kind(file)))
                ? same
                : beside.stream().filter(this::isNamedOrOfAnEdition).toList());
    if (chosen.stream().noneMatch(file -> name(file).equals(name(edition)))) {
      chosen.addFirst(edition);
    }
    return chosen;
  }

  private boolean isNamedOrOfAnEdition(Path file) {
    return name(file).equals(name(edition))
        || switch (Source.of(file)) {
          case Parsed.Accepted<Source>(Source source) -> Prover.isOfAnEdition(source);
          case Parsed.Refused<Source> _ -> false;
        };
  }

  private static List<Path> kinds(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> KINDS.contains(kind(file)))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new Unreadable(
          folder.toString(), "The folder cannot be read", "check that you may read it");
    }
  }

  private static String name(Path file) {
    return String.valueOf(file.getFileName());
  }

  private static String kind(Path file) {
    String name = name(file).toLowerCase(Locale.ROOT);
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static String stem(Path file) {
    String name = name(file);
    return name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
  }

  private static void text(Proof proof, PrintWriter out) {
    out.printf("Edition %s%n%s, %s%n%n", proof.edition(), proof.service(), proof.framework());
    long failed = 0;
    for (Proof.FileProof file : proof.files()) {
      boolean isProved = file.differences().isEmpty();
      failed += isProved ? 0 : 1;
      out.printf(
          "%-10s  %s: %s%n",
          isProved ? "proved" : "NOT PROVED",
          name(Path.of(file.file())),
          isProved
              ? "%,d figures, cells and passages".formatted(file.figures())
              : "%,d of them differ".formatted(file.differences().size()));
      for (Difference difference : file.differences()) {
        out.printf("            %s%n", difference);
      }
    }
    out.printf(
        "%n%s%n",
        failed == 0
            ? "Every figure follows from the open data."
            : "%d of %d files are not proved.".formatted(failed, proof.files().size()));
  }

  private static String json(Proof proof) {
    return JsonText.of(json -> {
      json.writeStartObject();
      json.writeBooleanProperty("proved", proof.isProved());
      json.writeStringProperty("edition", proof.edition());
      json.writeStringProperty("service", proof.service());
      json.writeStringProperty("framework", proof.framework());
      json.writeArrayPropertyStart("files");
      for (Proof.FileProof file : proof.files()) {
        json.writeStartObject();
        json.writeStringProperty("file", name(Path.of(file.file())));
        json.writeBooleanProperty("proved", file.differences().isEmpty());
        json.writeNumberProperty("compared", file.figures());
        json.writeArrayPropertyStart("differences");
        for (Difference difference : file.differences()) {
          json.writeStartObject();
          json.writeStringProperty("where", difference.where());
          json.writeStringProperty("printed", difference.printed());
          json.writeStringProperty("follows", difference.follows());
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    });
  }
}
