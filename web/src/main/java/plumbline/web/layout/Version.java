package plumbline.web.layout;

import java.util.Optional;

/// The version of the program that runs.
public record Version(String name) {
  /// As the build wrote it into the jar; a program that runs from its classes has none yet.
  public static final Version CURRENT =
      new Version(
          Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("development"));

  /// With the commit that it was built from where that is known, as the command line says it too:
  /// what an edition tells of what made it.
  public static String software() {
    String commit = System.getProperty("plumbline.commit", "");
    return "Plumbline %s%s".formatted(CURRENT, commit.isEmpty() ? "" : " (commit " + commit + ")");
  }

  @Override
  public String toString() {
    return name;
  }
}
