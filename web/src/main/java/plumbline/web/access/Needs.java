package plumbline.web.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The deed that an address, or every address of a controller, asks for. Without one it is closed.
/// Where the address has `{inspection}` or `{service}` in it, the deed must be allowed there.
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Needs {
  Deed value();
}
