package plumbline.web.access;

import java.util.Optional;

/// Tells which service an inspection is of: roles for a service hold in all its inspections.
public interface ServiceOfInspection {
  Optional<String> of(String inspection);
}
