package plumbline.web.service;

import java.util.Locale;
import java.util.Optional;

/// The kinds of files that a service may send.
public enum DocumentKind {
  PDF("PDF", "application/pdf", "pdf"),
  DOCX(
      "Word document",
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      "docx"),
  XLSX(
      "Excel workbook",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "xlsx"),
  PNG("PNG picture", "image/png", "png"),
  JPEG("JPEG picture", "image/jpeg", "jpg");

  private final String label;
  private final String mediaType;
  private final String ending;

  DocumentKind(String label, String mediaType, String ending) {
    this.label = label;
    this.mediaType = mediaType;
    this.ending = ending;
  }

  public String label() {
    return label;
  }

  public String mediaType() {
    return mediaType;
  }

  /// As it is stored.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// @throws IllegalArgumentException where there is no such kind
  public static DocumentKind of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  String ending() {
    return ending;
  }

  /// The kind that a file’s name promises.
  static Optional<DocumentKind> ofName(String name) {
    String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    for (DocumentKind kind : values()) {
      if (kind.ending.equals(ending) || kind.name().equals(ending.toUpperCase(Locale.ROOT))) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }
}
