package plumbline.framework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import plumbline.document.Fields;

/// Reads how inspections are run and reported: sampling, types, what is collected, chapters, the
/// methodology's words.
final class PracticeReader {
  private final Fields file;
  private final Texts texts;

  PracticeReader(Fields file, Texts texts) {
    this.file = file;
    this.texts = texts;
  }

  /// Reads every group of a list with the same function, and refuses fields that it didn't ask for.
  private static <T> List<T> each(
      Fields group, String key, String itemName, Function<Fields, T> read) {
    List<T> items = new ArrayList<>();
    for (Fields fields : group.groups(key, itemName)) {
      items.add(read.apply(fields));
      fields.refuseOthers();
    }
    return items;
  }

  List<CaseQuestion> caseQuestions() {
    return each(
        file,
        "caseQuestions",
        "a case question",
        fields ->
            new CaseQuestion(
                fields.text("id"),
                texts.text(fields, "text"),
                fields.texts("domains"),
                fields.maybeText("splitBy")));
  }

  Optional<Sampling> sampling() {
    return file.maybeGroup("sampling", "sampling")
        .map(fields -> {
          Sampling sampling =
              new Sampling(
                  fields.whole("confidence", 1, 99),
                  fields.whole("margin", 1, 50),
                  fields.whole("proportion", 1, 99),
                  texts.maybeText(fields, "formula"),
                  fields.maybeWhole("floor", 1, 100_000),
                  fields.maybeWhole("ceiling", 1, 100_000),
                  each(fields, "windows", "a window", PracticeReader::window),
                  outOfCourt(fields),
                  fields.texts("match"),
                  fields.maybeWhole("perCaseManager", 1, 1000).orElse(6),
                  fields.maybeText("source"));
          fields.refuseOthers();
          return sampling;
        });
  }

  private static Sampling.Window window(Fields fields) {
    return new Sampling.Window(
        fields.text("domain"),
        fields.whole("from", 0, 120),
        fields.whole("to", 0, 120),
        fields.text("event"),
        each(
            fields,
            "exceptions",
            "an exception",
            exception ->
                new Sampling.Window.Variant(
                    exception.texts("in"),
                    exception.whole("from", 0, 120),
                    exception.whole("to", 0, 120))));
  }

  private static Sampling.OutOfCourt outOfCourt(Fields sampling) {
    Map<String, Function<Fields, Sampling.OutOfCourt>> rules = new LinkedHashMap<>();
    rules.put("share", _ -> new Sampling.OutOfCourt.ShareOfEligible());
    rules.put(
        "ratio",
        fields ->
            new Sampling.OutOfCourt.Ratio(
                fields.whole("outOfCourt", 1, 1000), fields.whole("court", 1, 1000)));
    return sampling
        .maybeGroup("outOfCourt", "the rule for out-of-court cases")
        .map(fields -> {
          Sampling.OutOfCourt rule = fields.oneOf("rule", rules).apply(fields);
          fields.refuseOthers();
          return rule;
        })
        .orElseGet(Sampling.OutOfCourt.ShareOfEligible::new);
  }

  List<InspectionType> inspectionTypes() {
    return each(
        file,
        "inspectionTypes",
        "an inspection type",
        fields ->
            new InspectionType(
                fields.text("id"),
                texts.text(fields, "name"),
                fields.truth("rated", true),
                fields.truth("published", true),
                fields.maybeWhole("fieldworkWeeks", 0, 52).orElse(1),
                fields.texts("partners"),
                texts.maybeText(fields, "about")));
  }

  Expected expected() {
    return new Expected(
        each(
            file,
            "evidenceInAdvance",
            "an item of evidence in advance",
            fields ->
                new Expected.EvidenceItem(
                    fields.text("id"), texts.text(fields, "name"), fields.texts("standards"))),
        texts.list(file, "presentation"),
        texts.list(file, "interview"),
        each(
            file,
            "meetings",
            "a meeting",
            fields -> new Expected.Meeting(fields.text("id"), texts.text(fields, "name"))),
        dataItems("contextualFacts"),
        dataItems("caseloadData"),
        dataItems("staffingData"),
        dataItems("organisationData"),
        each(
            file,
            "surveys",
            "a survey",
            fields ->
                new Expected.Survey(
                    fields.text("id"),
                    texts.text(fields, "name"),
                    fields.maybeText("respondents"),
                    fields.maybeWhole("scale", 1, 100))));
  }

  private List<Expected.DataItem> dataItems(String key) {
    return each(
        file,
        key,
        "an item of " + key,
        fields ->
            new Expected.DataItem(
                fields.text("id"),
                texts.text(fields, "label"),
                fields.maybeText("unit"),
                fields.maybeText("source")));
  }

  Optional<Characteristics> characteristics() {
    return file.maybeGroup("characteristics", "the characteristics of ratings")
        .map(fields -> {
          Characteristics characteristics =
              new Characteristics(
                  fields.oneOf("wording", Fields.choices("ours", true, "published", false)),
                  levels(fields),
                  each(
                      fields,
                      "standards",
                      "a standard’s characteristics",
                      standard ->
                          new Characteristics.OfStandard(
                              standard.text("standard"),
                              texts.text(standard, "about"),
                              levels(standard))));
          fields.refuseOthers();
          return characteristics;
        });
  }

  private List<Characteristics.Level> levels(Fields group) {
    return each(
        group,
        "levels",
        "a level",
        fields -> new Characteristics.Level(fields.text("rating"), texts.text(fields, "text")));
  }

  List<DiversityCharacteristic> diversity() {
    Map<String, DiversityCharacteristic.Counted> whom = new LinkedHashMap<>();
    for (DiversityCharacteristic.Counted one : DiversityCharacteristic.Counted.values()) {
      whom.put(one.name().toLowerCase(Locale.ROOT), one);
    }
    return each(
        file,
        "diversity",
        "a characteristic of diversity",
        fields ->
            new DiversityCharacteristic(
                fields.text("id"),
                texts.text(fields, "name"),
                fields.maybeText("fact"),
                fields.texts("counted").stream()
                    .map(whom::get)
                    .filter(Objects::nonNull)
                    .collect(Collectors.toUnmodifiableSet()),
                fields.maybeText("comparedWith"),
                each(
                    fields,
                    "groups",
                    "a group",
                    group ->
                        new DiversityCharacteristic.Group(
                            group.text("id"),
                            texts.text(group, "name"),
                            texts.maybeText(group, "children"),
                            group.texts("codes")))));
  }

  Disclosure disclosure() {
    return file.maybeGroup("disclosure", "the rule for small numbers")
        .map(fields -> {
          Disclosure usual = Disclosure.USUAL;
          List<String> named = fields.texts("tables");
          Set<Disclosure.Table> tables = EnumSet.noneOf(Disclosure.Table.class);
          for (String name : named) {
            Optional.ofNullable(Disclosure.Table.byCode().get(name))
                .ifPresentOrElse(
                    tables::add,
                    () ->
                        fields.problem(
                            "tables",
                            "There is no table ‘%s’ to protect".formatted(name),
                            "name some of "
                                + String.join(", ", Disclosure.Table.byCode().keySet())));
          }
          Disclosure read =
              new Disclosure(
                  fields.maybeWhole("threshold", 1, 1000).orElse(usual.threshold()),
                  fields.maybeWhole("rounding", 1, 100).orElse(usual.rounding()),
                  fields.truth("withOthers", usual.withOthers()),
                  named.isEmpty() ? usual.tables() : tables);
          fields.refuseOthers();
          return read;
        })
        .orElse(Disclosure.USUAL);
  }

  List<Chapter> chapters() {
    Map<String, Chapter.Content> contents = new LinkedHashMap<>();
    for (Chapter.Content content : Chapter.Content.values()) {
      contents.put(content.name().toLowerCase(Locale.ROOT).replace('_', '-'), content);
    }
    return each(
        file,
        "chapters",
        "a chapter",
        fields ->
            new Chapter(
                fields.text("id"),
                texts.text(fields, "title"),
                fields.oneOf("content", contents),
                fields.maybeText("domain")));
  }

  Methodology methodology() {
    return new Methodology(
        each(
            file,
            "methodology",
            "a section of the methodology",
            fields ->
                new Methodology.Section(
                    texts.text(fields, "title"), texts.list(fields, "paragraphs"))));
  }
}
