package plumbline.web.service;

import java.util.List;
import java.util.Optional;
import plumbline.returns.ItemState;
import plumbline.web.layout.LondonTime;

/// Something that a service is asked for, and how far it is.
///
/// @param request empty where it was not asked for yet
/// @param fields how many figures it asks for
/// @param given how many of them the service gave
/// @param queries open questions about its figures
public record ServiceItem(
    AskedItem item,
    Optional<Request> request,
    List<Received> documents,
    List<Message> messages,
    int fields,
    int given,
    int queries,
    ItemState state) {
  public ServiceItem {
    documents = List.copyOf(documents);
    messages = List.copyOf(messages);
  }

  public boolean isAsked() {
    return request.isPresent();
  }

  public String due() {
    return request.map(asked -> LondonTime.day(asked.due())).orElse("");
  }

  /// What is there of it, in few words.
  public String received() {
    String files =
        switch (documents.size()) {
          case 0 -> "";
          case 1 -> "1 document";
          default -> documents.size() + " documents";
        };
    if (fields == 0) {
      return files.isEmpty() ? "Nothing yet" : files;
    }
    String figures = "%d of %d figures".formatted(given, fields);
    String asks =
        switch (queries) {
          case 0 -> "";
          case 1 -> ", 1 question";
          default -> ", %d questions".formatted(queries);
        };
    return figures + asks + (files.isEmpty() ? "" : ", " + files);
  }

  /// The class of its tag.
  public String colour() {
    return switch (state) {
      case LATE -> "govuk-tag--red";
      case QUERIED -> "govuk-tag--orange";
      case RECEIVED, ANSWERED -> "govuk-tag--blue";
      case NOT_HELD -> "govuk-tag--purple";
      case SETTLED -> "govuk-tag--green";
      case AWAITED, NOT_ASKED -> "govuk-tag--grey";
    };
  }
}
