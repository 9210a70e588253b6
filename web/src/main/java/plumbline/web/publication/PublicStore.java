package plumbline.web.publication;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import plumbline.document.ContentHash;
import plumbline.document.JsonDocument;
import plumbline.document.JsonText;
import plumbline.document.Node;
import plumbline.document.Parsed;
import plumbline.document.Source;

/// The public pages of this node, as files. Contents are named by their hashes; one list says which
/// address answers which. The list is replaced as a whole, last of all: whoever reads meets the
/// pages of before or those of after, after a crash too, and never some of each.
@Component
class PublicStore {
  private static final Logger LOG = LoggerFactory.getLogger(PublicStore.class);
  private static final String LIST = "addresses.json";
  private static final String BEGUN = ".begun";

  private final Path folder;
  private final Path contents;
  private volatile Map<String, PublicAnswer> answers;

  /// How the files looked when their bytes were last checked.
  private final Map<String, Look> checked = new HashMap<>();

  private record Look(long size, FileTime changed) {}

  /// @param bytes asked for where they are not there yet
  record Entry(PublicAnswer answer, Supplier<byte[]> bytes) {}

  PublicStore(@Value("${plumbline.public}") Path folder) {
    this.folder = folder;
    this.contents = folder.resolve("contents");
    this.answers = read();
  }

  Optional<PublicAnswer> find(String address) {
    return Optional.ofNullable(answers.get(address));
  }

  /// The file that holds a content.
  Path file(String hash) {
    return contents.resolve(hash);
  }

  /// What was published before this node started: served at once, whether or not there is a
  /// database.
  private Map<String, PublicAnswer> read() {
    Path list = folder.resolve(LIST);
    if (!Files.exists(list)) {
      return Map.of();
    }
    try {
      return switch (JsonDocument.read(new Source(LIST, Files.readAllBytes(list)))) {
        case Parsed.Accepted<Node>(Node node) when node instanceof Node.Sequence(var _, var all) ->
            byAddress(all.stream().map(PublicAnswer::read).toList());
        case Parsed.Accepted<Node> _, Parsed.Refused<Node> _ ->
            throw new IllegalArgumentException("no list");
      };
    } catch (IOException | IllegalArgumentException damaged) {
      LOG.warn("The list of public pages is damaged and made anew: {}", damaged.getMessage());
      return Map.of();
    }
  }

  private static Map<String, PublicAnswer> byAddress(List<PublicAnswer> all) {
    Map<String, PublicAnswer> answers = new LinkedHashMap<>();
    all.forEach(answer -> answers.put(answer.address(), answer));
    return Map.copyOf(answers);
  }

  /// Whether every file is there as it was written.
  synchronized boolean isWhole() {
    return Files.exists(folder.resolve(LIST))
        && answers.values().stream()
            .flatMap(PublicStore::hashes)
            .distinct()
            .allMatch(this::isSound);
  }

  private static Stream<String> hashes(PublicAnswer answer) {
    return Stream.of(answer.content().hex(), answer.packed()).filter(hash -> !hash.isEmpty());
  }

  /// A file whose size or time changed is read again and held against its hash.
  private boolean isSound(String hash) {
    try {
      BasicFileAttributes now = Files.readAttributes(file(hash), BasicFileAttributes.class);
      Look look = new Look(now.size(), now.lastModifiedTime());
      if (look.equals(checked.get(hash))) {
        return true;
      }
      if (ContentHash.of(Files.readAllBytes(file(hash))).hex().equals(hash)) {
        checked.put(hash, look);
        return true;
      }
      LOG.warn("A public file is damaged and written again: {}", hash);
      return false;
    } catch (IOException missing) {
      return false;
    }
  }

  /// Makes these the public pages, all at once.
  synchronized void publish(List<Entry> entries) throws IOException {
    Files.createDirectories(contents);
    List<PublicAnswer> all = new ArrayList<>();
    Set<String> wanted = new LinkedHashSet<>();
    for (Entry entry : entries) {
      PublicAnswer answer = written(entry);
      all.add(answer);
      hashes(answer).forEach(wanted::add);
    }
    sync(contents);
    write(folder.resolve(LIST), list(all));
    sync(folder);
    answers = byAddress(all);
    removeOthers(wanted);
  }

  private PublicAnswer written(Entry entry) throws IOException {
    PublicAnswer answer = entry.answer();
    Optional<PublicAnswer> before =
        find(answer.address()).filter(one -> one.content().equals(answer.content()));
    boolean isThere = isSound(answer.content().hex());
    if (isThere
        && before.isPresent()
        && (before.get().packed().isEmpty() || isSound(before.get().packed()))) {
      return packed(answer, before.get().packed());
    }
    byte[] bytes = entry.bytes().get();
    if (!isThere) {
      keep(answer.content().hex(), bytes);
    }
    if (!answer.mediaType().matches("(text/|application/(json|csvm|atom|xml)).*")) {
      return answer;
    }
    byte[] small = gzip(bytes);
    String hash = ContentHash.of(small).hex();
    if (!isSound(hash)) {
      keep(hash, small);
    }
    return packed(answer, hash);
  }

  private static PublicAnswer packed(PublicAnswer answer, String hash) {
    return new PublicAnswer(
        answer.address(),
        answer.status(),
        answer.content(),
        hash,
        answer.mediaType(),
        answer.policy(),
        answer.frozen(),
        answer.saved(),
        answer.newer());
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream small = new ByteArrayOutputStream(bytes.length / 4);
    try (GZIPOutputStream out = new GZIPOutputStream(small)) {
      out.write(bytes);
    }
    return small.toByteArray();
  }

  private void keep(String hash, byte[] bytes) throws IOException {
    if (!ContentHash.of(bytes).hex().equals(hash)) {
      throw new IOException("The content of a public page is not the one that was signed off");
    }
    write(file(hash), bytes);
    BasicFileAttributes now = Files.readAttributes(file(hash), BasicFileAttributes.class);
    checked.put(hash, new Look(now.size(), now.lastModifiedTime()));
  }

  /// Whole and on the disk before it has its name.
  private static void write(Path file, byte[] bytes) throws IOException {
    Path begun = file.resolveSibling(file.getFileName() + BEGUN);
    try (FileChannel channel =
        FileChannel.open(
            begun,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING,
            StandardOpenOption.WRITE)) {
      ByteBuffer rest = ByteBuffer.wrap(bytes);
      while (rest.hasRemaining()) {
        channel.write(rest);
      }
      channel.force(true);
    }
    Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  /// The names in a folder are on the disk too.
  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static byte[] list(List<PublicAnswer> all) {
    return JsonText.of(
            json -> {
              json.writeStartArray();
              all.forEach(answer -> answer.write(json));
              json.writeEndArray();
            })
        .getBytes(UTF_8);
  }

  /// What was withdrawn, and what a crash left half-written, is on no disk any more.
  private void removeOthers(Set<String> wanted) throws IOException {
    List<Path> files;
    try (Stream<Path> all = Files.list(contents)) {
      files = all.toList();
    }
    for (Path file : files) {
      String name = String.valueOf(file.getFileName());
      if (!wanted.contains(name)) {
        checked.remove(name);
        try {
          Files.delete(file);
        } catch (NoSuchFileException gone) {
          // as wanted
        }
      }
    }
  }
}
