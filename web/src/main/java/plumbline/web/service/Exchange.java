package plumbline.web.service;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.returns.DataReturn;
import plumbline.returns.Figure;
import plumbline.returns.Group;
import plumbline.returns.ItemState;
import plumbline.returns.ItemState.Step;
import plumbline.returns.Query;
import plumbline.returns.ReturnField;

/// All that one inspection asked its service for, and all that came.
///
/// @param list what the framework asks for, in its order
record Exchange(
    List<AskedItem> list,
    DataReturn asked,
    Map<String, Request> requests,
    List<Received> documents,
    List<Message> messages,
    Map<String, KeptFigure> figures,
    List<Confirmation> confirmations,
    LocalDate today) {

  private record Happened(Instant at, Step step) {}

  /// The figures that hold, by field.
  Map<String, Figure> given() {
    Map<String, Figure> given = new LinkedHashMap<>();
    figures.forEach((field, kept) -> kept.figure().ifPresent(figure -> given.put(field, figure)));
    return given;
  }

  /// The questions that are about some figure of a group.
  List<AskedQuery> queries(Group group) {
    return queries(group, given());
  }

  List<AskedQuery> queries(Group group, Map<String, Figure> given) {
    return asked.queries(given).stream()
        .filter(query -> isAbout(query, group))
        .map(query -> AskedQuery.of(query, confirmations))
        .toList();
  }

  private boolean isAbout(Query query, Group group) {
    return query.fields().stream()
        .flatMap(field -> asked.field(field).stream())
        .anyMatch(field -> field.group() == group);
  }

  List<String> fields(Group group) {
    return asked.of(group).stream().map(ReturnField::id).toList();
  }

  List<ServiceItem> items() {
    return list.stream().map(this::item).toList();
  }

  Optional<ServiceItem> item(String id) {
    return list.stream().filter(item -> item.id().equals(id)).findFirst().map(this::item);
  }

  private ServiceItem item(AskedItem item) {
    Optional<Request> request = Optional.ofNullable(requests.get(item.id()));
    List<Received> sent =
        documents.stream().filter(document -> document.item().equals(item.id())).toList();
    List<Message> said =
        messages.stream().filter(message -> message.item().equals(item.id())).toList();
    List<String> fields = item.group().map(this::fields).orElse(List.of());
    Map<String, Figure> given = given();
    return new ServiceItem(
        item,
        request,
        sent,
        said,
        fields.size(),
        (int) fields.stream().filter(given::containsKey).count(),
        (int)
            item.group().stream()
                .flatMap(group -> queries(group).stream())
                .filter(AskedQuery::isOpen)
                .count(),
        ItemState.of(request.map(Request::due), steps(item, sent, said, fields), today));
  }

  /// A form is received once no figure is missing; a document beside it does not stand for it.
  private List<Step> steps(
      AskedItem item, List<Received> sent, List<Message> said, List<String> fields) {
    List<Happened> happened = new ArrayList<>();
    said.forEach(message -> happened.add(new Happened(message.at(), message.kind().step())));
    if (item.isFigures()) {
      if (given().keySet().containsAll(fields)) {
        fields.stream()
            .flatMap(field -> Optional.ofNullable(figures.get(field)).stream())
            .map(KeptFigure::at)
            .max(Comparator.naturalOrder())
            .ifPresent(last -> happened.add(new Happened(last, Step.DOCUMENT)));
      }
    } else {
      sent.forEach(document -> happened.add(new Happened(document.at(), Step.DOCUMENT)));
    }
    return happened.stream()
        .sorted(Comparator.comparing(Happened::at))
        .map(Happened::step)
        .toList();
  }
}
