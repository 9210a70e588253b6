package plumbline.web.surveys;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/// Writes each message into a file of its own, from where a gateway for SMS, or a person, takes it.
/// Nothing leaves this machine. Only its user can read the files: they say who was given which
/// code.
@Component
class MessageFolder implements Messenger {
  private final Path folder;

  MessageFolder(@Value("${plumbline.messages}") Path folder) {
    this.folder = folder;
  }

  @Override
  public void send(List<Message> messages) throws IOException {
    List<Path> written = new ArrayList<>();
    try {
      Files.createDirectories(folder, onlyMine("rwx------"));
      for (Message message : messages) {
        Path file = folder.resolve(UUID.randomUUID() + ".txt");
        Files.createFile(file, onlyMine("rw-------"));
        written.add(file);
        Files.writeString(
            file,
            "To: %s%n%n%s%n".formatted(message.to(), message.text()),
            UTF_8,
            StandardOpenOption.TRUNCATE_EXISTING);
      }
    } catch (IOException full) {
      for (Path file : written) {
        Files.deleteIfExists(file);
      }
      throw full;
    }
  }

  private static FileAttribute<?> onlyMine(String permissions) {
    return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
  }

  @Override
  public String about() {
    return "Messages are written into files in the folder "
        + folder
        + ", from where they are sent.";
  }
}
