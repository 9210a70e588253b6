package plumbline.web.service;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import plumbline.document.ContentHash;
import plumbline.framework.Framework;
import plumbline.returns.DataReturn;
import plumbline.returns.Figure;
import plumbline.returns.Query;
import plumbline.web.access.Person;
import plumbline.web.frameworks.Frameworks;
import plumbline.web.layout.LondonTime;
import plumbline.web.planning.PlannedInspection;
import plumbline.web.planning.Today;
import plumbline.web.trail.Trail;

/// What passes between an inspection and its service. Each deed adds its line to the trail in its
/// own transaction: both are kept or neither.
@Component
class Exchanges {
  private final Frameworks frameworks;
  private final Requests requests;
  private final Documents documents;
  private final Messages messages;
  private final Figures figures;
  private final Confirmations confirmations;
  private final Trail trail;

  Exchanges(
      Frameworks frameworks,
      Requests requests,
      Documents documents,
      Messages messages,
      Figures figures,
      Confirmations confirmations,
      Trail trail) {
    this.frameworks = frameworks;
    this.requests = requests;
    this.documents = documents;
    this.messages = messages;
    this.figures = figures;
    this.confirmations = confirmations;
    this.trail = trail;
  }

  Exchange of(PlannedInspection inspection) {
    Framework framework = frameworks.of(inspection.framework()).framework();
    return new Exchange(
        AskedItem.all(framework),
        DataReturn.of(framework),
        requests.of(inspection.id()),
        documents.of(inspection.id()),
        messages.of(inspection.id()),
        figures.of(inspection.id()),
        confirmations.of(inspection.id()),
        Today.inLondon());
  }

  /// Asks for items by a day; those that somebody asked for meanwhile stay as they are.
  ///
  /// @return how many were asked for
  @Transactional
  int send(String inspection, List<AskedItem> items, LocalDate due, Person by) {
    List<AskedItem> sent =
        items.stream()
            .filter(item -> requests.add(inspection, item.id(), 1, due, by.id()))
            .toList();
    if (!sent.isEmpty()) {
      trail.add(
          inspection,
          by,
          "requests-sent",
          "Asked the service for %d items by %s.".formatted(sent.size(), LondonTime.day(due)),
          Map.of(
              "items",
              String.join(", ", sent.stream().map(AskedItem::id).toList()),
              "due",
              due.toString()));
    }
    return sent.size();
  }

  /// Moves the day; false where somebody moved it in between.
  @Transactional
  boolean move(String inspection, AskedItem item, int revision, LocalDate due, Person by) {
    if (!requests.add(inspection, item.id(), revision, due, by.id())) {
      return false;
    }
    trail.add(
        inspection,
        by,
        "request-moved",
        "Asks for ‘%s’ by %s.".formatted(item.name(), LondonTime.day(due)),
        Map.of("item", item.id(), "due", due.toString()));
    return true;
  }

  /// Keeps a document; false where the same was sent before.
  @Transactional
  boolean receive(String inspection, AskedItem item, SentFile file, boolean scanned, Person by) {
    if (!documents.add(inspection, item.id(), file, scanned, by.id())) {
      return false;
    }
    trail.add(
        inspection,
        by,
        "document-received",
        "Sent a document for ‘%s’.".formatted(item.name()),
        Map.of(
            "item",
            item.id(),
            "file",
            file.name(),
            "sha256",
            ContentHash.of(file.content()).hex()));
    return true;
  }

  @Transactional
  void say(String inspection, AskedItem item, Message.Kind kind, String words, Person by) {
    messages.add(inspection, item.id(), kind, words, by.id());
    String what =
        switch (kind) {
          case QUERY -> "Asked the service about ‘%s’.";
          case REPLY -> "Replied about ‘%s’.";
          case NOT_HELD -> "Said that the service does not have ‘%s’.";
          case SETTLED -> "Settled ‘%s’.";
        };
    trail.add(
        inspection,
        by,
        "request-" + kind.code().replace(' ', '-'),
        what.formatted(item.name()),
        Map.of("item", item.id(), "words", words));
  }

  /// Keeps what a form says, where nobody changed its figures since it was opened.
  ///
  /// @param said by field; empty where a figure is taken back
  /// @param seen how many changes of them the form had before it
  /// @return false where somebody changed them in between
  @Transactional
  boolean save(
      String inspection, AskedItem item, Map<String, Optional<Figure>> said, int seen, Person by) {
    figures.takeTurns(inspection);
    Map<String, KeptFigure> kept = figures.of(inspection);
    if (Figures.changes(kept, List.copyOf(said.keySet())) != seen) {
      return false;
    }
    int changed = 0;
    for (Map.Entry<String, Optional<Figure>> one : said.entrySet()) {
      Optional<KeptFigure> before = Optional.ofNullable(kept.get(one.getKey()));
      if (!before.flatMap(KeptFigure::figure).equals(one.getValue())) {
        int revision = before.map(KeptFigure::revision).orElse(0) + 1;
        figures.add(inspection, one.getKey(), revision, one.getValue(), by.id());
        changed++;
      }
    }
    if (changed > 0) {
      trail.add(
          inspection,
          by,
          "figures-given",
          "Gave or changed %d figures of ‘%s’.".formatted(changed, item.name()),
          Map.of("item", item.id()));
    }
    return true;
  }

  @Transactional
  void confirm(String inspection, Query query, String reason, Person by) {
    confirmations.add(inspection, query, reason, by.id());
    trail.add(
        inspection,
        by,
        "figures-confirmed",
        "Confirmed figures that were queried: %s".formatted(query.words()),
        Map.of("query", query.id(), "working", query.working(), "reason", reason));
  }

  byte[] content(Received document) {
    return documents.content(document.id());
  }

  Optional<Received> document(String inspection, UUID id) {
    return documents.find(inspection, id);
  }
}
