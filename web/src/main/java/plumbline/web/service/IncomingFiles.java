package plumbline.web.service;

import java.io.IOException;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/// Looks at what people of a service send as a file, before anything of it is kept.
@Component
public class IncomingFiles {
  private final Scanner scanner;

  IncomingFiles(Scanner scanner) {
    this.scanner = scanner;
  }

  /// What became of a file.
  public sealed interface Looked {
    /// No file was chosen.
    record None() implements Looked {}

    /// It may be kept.
    ///
    /// @param scanned whether a scanner found it clean; else there is none here
    record Fine(SentFile file, boolean scanned) implements Looked {}

    /// @param words what is wrong, and what to do
    record Refused(String words) implements Looked {}
  }

  /// Whether there is a virus scanner: where there is none, pages say so.
  public boolean areScanned() {
    return scanner.isThere();
  }

  public Looked look(Optional<MultipartFile> sent) throws IOException {
    String name = sent.map(MultipartFile::getOriginalFilename).orElse("");
    if (name.isEmpty()) {
      return new Looked.None();
    }
    return switch (SentFile.look(name, sent.orElseThrow().getBytes())) {
      case SentFile.Looked.Refused(String words) -> new Looked.Refused(words);
      case SentFile.Looked.Fine(SentFile file) ->
          switch (scanner.scan(file.content())) {
            case INFECTED -> new Looked.Refused("The virus scanner found something in the file");
            case FAILED ->
                new Looked.Refused(
                    "The file could not be scanned for viruses, so it was not kept: try again"
                        + " later");
            case CLEAN -> new Looked.Fine(file, true);
            case NOT_SCANNED -> new Looked.Fine(file, false);
          };
    };
  }
}
