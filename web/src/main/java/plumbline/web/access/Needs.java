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
}
