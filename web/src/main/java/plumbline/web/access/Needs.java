package plumbline.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The deed that an address, or every address of a controller, asks for. Without one it is closed.
/// A deed in an inspection must be allowed in the `{inspection}` of the address.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
  Deed value();

  /// Whether what an address adds says itself who did it and when, as a saved answer does: it needs
  /// no second record. Whoever is refused is recorded all the same.
  boolean isItsOwnRecord() default false;

  /// Whether an open page asks for it by itself, on and on: one row in ten minutes records it, or
  /// what people did would be lost among what their pages did.
  boolean isAskedOnAndOn() default false;
}
