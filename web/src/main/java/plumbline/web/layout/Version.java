package plumbline.web.layout;

import java.util.Optional;

/// The version of the program that runs.
public record Version(String name) {
  /// As the build wrote it into the jar; a program that runs from its classes has none yet.
  public static final Version CURRENT =
      new Version(
          Optional.ofNullable(Version.class.getPackage().getImplementationVersion())
              .orElse("development"));

  @Override
  public String toString() {
    return name;
  }
}
