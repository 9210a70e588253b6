package plumbline.web.frameworks;

import plumbline.document.ContentHash;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Standard;
import plumbline.web.layout.Address;

/// A framework that was received, read, and where its pages are.
public record KnownFramework(FrameworkVersion version, Framework framework) {
  public String address() {
    return Address.of("/frameworks", version.name());
  }

  public String address(Standard standard) {
    return Address.of(address() + "/standards", standard.id());
  }

  public String address(Standard standard, QuestionId question) {
    return address(standard) + "#" + question;
  }

  public String file() {
    return address() + "/file";
  }

  public ContentHash hash() {
    return version.hash();
  }

  public String title() {
    return framework.title().english();
  }

  /// As people quote it: `youth-2018@1.0`.
  public String quoted() {
    return version.id() + "@" + version.version();
  }
}
