package plumbline.web.frameworks;

import java.time.Instant;
import plumbline.document.ContentHash;

/// A framework's content as it was received: the hash that stands for it, and what it calls itself.
///
/// @param latest whether no other content of its id was received later
public record FrameworkVersion(
    ContentHash hash, String id, String version, Instant receivedAt, boolean latest) {

  /// What addresses call it: `youth-2018`, or `youth-2018@3f2a9c01b7de` once another content has
  /// followed it. Every content keeps an address of its own.
  public String name() {
    return latest ? id : withHash();
  }

  boolean isCalled(String name) {
    return name.equals(withHash()) || (latest && name.equals(id));
  }

  private String withHash() {
    return id + "@" + hash.brief();
  }
}
