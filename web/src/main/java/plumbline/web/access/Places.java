package plumbline.web.access;

import java.util.Optional;

/// The inspections and services in which deeds are done.
public interface Places {
  /// Where deeds in an inspection are done; empty where there is none of that id. Roles for its
  /// service count in it from the day of its announcement on.
  Optional<Scope> inspection(String id);

  boolean hasService(String id);
}
