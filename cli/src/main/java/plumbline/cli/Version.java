package plumbline.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.IVersionProvider;
import plumbline.framework.FrameworkLibrary;

/// Tells software, commit and framework hashes, so that anyone can say what a figure was made with.
final class Version implements IVersionProvider {
  @Override
  public String[] getVersion() {
    List<String> lines = new ArrayList<>(List.of(software()));
    FrameworkLibrary library = FrameworkLibrary.shipped();
    for (String id : library.ids()) {
      library
          .source(id)
          .ifPresent(source -> lines.add("%s sha256:%s".formatted(id, source.hash())));
    }
    return lines.toArray(String[]::new);
  }

  /// The software and the commit that it was built from, where that is known.
  static String software() {
    String version = Main.class.getPackage().getImplementationVersion();
    String commit = System.getProperty("plumbline.commit", "");
    return "Plumbline %s%s"
        .formatted(
            version == null ? "unpackaged" : version,
            commit.isEmpty() ? "" : " (commit " + commit + ")");
  }
}
