package plumbline.web.publication;

import java.util.List;
import plumbline.document.ContentHash;
import plumbline.document.Fields;
import plumbline.document.Node;
import plumbline.document.Problem;
import tools.jackson.core.JsonGenerator;

/// What a public address answers: which content, with which headers.
///
/// @param status 200, or 410 for what was withdrawn
/// @param content the hash of the bytes
/// @param packed the hash of the same bytes in gzip; empty for what does not shrink
/// @param policy the Content-Security-Policy; empty for that of every page
/// @param frozen whether the address never answers anything else, but that it was corrected or
///   withdrawn
/// @param saved the Content-Disposition of a file to save; empty for a page
/// @param newer the address of the edition that corrected this one; empty where none did
record PublicAnswer(
    String address,
    int status,
    ContentHash content,
    String packed,
    String mediaType,
    String policy,
    boolean frozen,
    String saved,
    String newer) {

  void write(JsonGenerator json) {
    json.writeStartObject();
    json.writeStringProperty("address", address);
    json.writeNumberProperty("status", status);
    json.writeStringProperty("content", content.hex());
    json.writeStringProperty("packed", packed);
    json.writeStringProperty("mediaType", mediaType);
    json.writeStringProperty("policy", policy);
    json.writeBooleanProperty("frozen", frozen);
    json.writeStringProperty("saved", saved);
    json.writeStringProperty("newer", newer);
    json.writeEndObject();
  }

  /// @throws IllegalArgumentException where it was not written by [#write]
  static PublicAnswer read(Node node) {
    List<Problem> problems = new java.util.ArrayList<>();
    Fields fields =
        Fields.of(node, "an address", problems)
            .orElseThrow(() -> new IllegalArgumentException("no address"));
    return new PublicAnswer(
        fields.text("address"),
        fields.whole("status", 200, 599),
        new ContentHash(fields.text("content")),
        fields.maybeText("packed").orElse(""),
        fields.text("mediaType"),
        fields.maybeText("policy").orElse(""),
        fields.truth("frozen", false),
        fields.maybeText("saved").orElse(""),
        fields.maybeText("newer").orElse(""));
  }
}
