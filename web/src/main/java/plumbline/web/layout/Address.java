package plumbline.web.layout;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.springframework.web.util.UriUtils;

/// The address of a page below another: the last part is an id, whatever characters it has.
public final class Address {
  private Address() {}

  public static String of(String above, String id) {
    return above + "/" + UriUtils.encodePathSegment(id, UTF_8);
  }
}
