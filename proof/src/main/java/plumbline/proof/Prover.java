package plumbline.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;
import plumbline.document.Source;
import plumbline.edition.DataTable;
import plumbline.edition.Figures;
import plumbline.edition.OpenData;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.language.Catalogue;
import plumbline.language.Translating;
import plumbline.rating.RatedInspection;

/// Rates the open data of an edition again and holds every file of it against what follows.
public final class Prover {
  private static final Pattern FRAMEWORK =
      PublishedFile.labelled("Framework", "([a-z][a-z0-9-]*@[^,]{1,40}),SHA-256([0-9a-f]{64})");
  private static final Pattern INSPECTION =
      PublishedFile.labelled("Inspection file", "([a-z0-9][a-z0-9-]*),SHA-256");

  private final List<PublishedFile> files;
  private final Optional<JsonFile> json;
  private final PublishedFile evidence;
  private final Framework framework;
  private final String frameworkHash;
  private final FrameworkLibrary library;

  private Prover(
      List<PublishedFile> files,
      PublishedFile evidence,
      Framework framework,
      String frameworkHash,
      FrameworkLibrary library) {
    this.files = files;
    this.json = evidence.json();
    this.evidence = evidence;
    this.framework = framework;
    this.frameworkHash = frameworkHash;
    this.library = library;
  }

  /// @param sources the files of one edition, its open data (JSON, CSV or ODS) among them
  public static Parsed<Proof> prove(List<Source> sources, FrameworkLibrary library) {
    List<PublishedFile> files = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    for (Source source : sources) {
      switch (PublishedFile.read(source)) {
        case Parsed.Accepted<PublishedFile>(PublishedFile file) -> files.add(file);
        case Parsed.Refused<PublishedFile>(List<Problem> found) -> problems.addAll(found);
      }
    }
    if (!problems.isEmpty()) {
      return new Parsed.Refused<>(problems);
    }
    Place place = new Place(sources.isEmpty() ? "the edition" : sources.getFirst().name(), 1, 1);
    Optional<PublishedFile> evidence = evidence(files);
    if (evidence.isEmpty()) {
      return refused(
          place,
          "There is no open data beside it",
          "put the edition’s JSON, CSV or ODS file into the same folder");
    }
    Optional<PublishedFile> unread = files.stream().filter(file -> !isReadAlone(file)).findFirst();
    if (unread.isPresent() && evidence.get().json().isEmpty()) {
      return refused(
          new Place(unread.get().name(), 1, 1),
          "This file is in %s, and only the edition’s JSON says what its words must be"
              .formatted(Catalogue.languages().get(unread.get().language())),
          "put the edition’s JSON file into the same folder");
    }
    Optional<List<String>> named = framework(files, evidence.get());
    if (named.isEmpty()) {
      return refused(
          place,
          "No file says by which framework it was rated",
          "put a file with the report’s text (JSON, HTML, PDF, DOCX) beside the data");
    }
    return library
        .find(named.get().getFirst(), place)
        .then(framework ->
            new Parsed.Accepted<>(
                new Prover(files, evidence.get(), framework, named.get().getLast(), library)
                    .proof()));
  }

  /// Whether its figures are marked, or can be found by reading it as any report in English is.
  private static boolean isReadAlone(PublishedFile file) {
    return file.text().isEmpty() || file.figures().isPresent() || file.language().equals("en");
  }

  /// Whether a file can be read and says that it is of an edition, or holds open data as one does.
  public static boolean isOfAnEdition(Source source) {
    return switch (PublishedFile.read(source)) {
      case Parsed.Accepted<PublishedFile>(PublishedFile file) ->
          file.hash().isPresent()
              || file.data().filter(data -> !data.table("ratings").isEmpty()).isPresent();
      case Parsed.Refused<PublishedFile> _ -> false;
    };
  }

  private static <T> Parsed<T> refused(Place place, String what, String mend) {
    return new Parsed.Refused<>(List.of(new Problem(place, what, mend)));
  }

  private static Optional<PublishedFile> evidence(List<PublishedFile> files) {
    return Stream.of(".json", ".csv", ".ods")
        .flatMap(ending ->
            files.stream()
                .filter(file -> file.name().toLowerCase(Locale.ROOT).endsWith(ending))
                .filter(file -> file.data().isPresent()))
        .findFirst();
  }

  /// Its id and version, and its hash.
  private static Optional<List<String>> framework(
      List<PublishedFile> files, PublishedFile evidence) {
    return evidence
        .json()
        .map(json ->
            List.of(json.text("sources", "framework"), json.text("sources", "frameworkHash")))
        .or(() ->
            files.stream()
                .map(file -> FRAMEWORK.matcher(file.words()))
                .filter(Matcher::find)
                .map(found -> List.of(found.group(1), found.group(2)))
                .findFirst());
  }

  private Proof proof() {
    String id = framework.id() + "@" + framework.version();
    List<Difference> ofData = new ArrayList<>();
    if (!framework.hash().hex().equals(frameworkHash)) {
      ofData.add(new Difference("hash of the framework", frameworkHash, framework.hash().hex()));
    }
    Open data = evidence.data().orElseThrow();
    Optional<RatedInspection> rated = Optional.empty();
    switch (new Rebuilt(data, framework, inspectionId(), service()).inspection(library)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) ->
          rated = Optional.of(RatedInspection.of(inspection));
      case Parsed.Refused<Inspection>(List<Problem> problems) ->
          problems.forEach(
              problem -> ofData.add(new Difference("open data", problem.what(), problem.mend())));
    }
    String edition = edition();
    List<Proof.FileProof> proofs = new ArrayList<>();
    for (PublishedFile file : files) {
      List<Difference> differences = new ArrayList<>();
      int figures = hash(file, edition, differences);
      if (file.name().equals(evidence.name())) {
        differences.addAll(ofData);
        figures += rated.map(one -> derived(one, data, differences)).orElse(0);
      } else if (file.data().isPresent()) {
        figures += data.compare(file.data().get(), differences);
      }
      if (rated.isPresent()) {
        figures += figures(file, rated.get(), differences);
      } else if (file.figures().isPresent()) {
        differences.add(
            new Difference("figures", "figures", "nothing: the open data can’t be rated"));
      }
      figures += words(file, rated, differences);
      proofs.add(new Proof.FileProof(file.name(), figures, differences));
    }
    return new Proof(edition, service(), id, proofs);
  }

  private String inspectionId() {
    return json.map(one -> one.text("sources", "inspection"))
        .filter(id -> !id.isEmpty())
        .or(() ->
            files.stream()
                .map(file -> INSPECTION.matcher(file.words()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst())
        .orElse("edition");
  }

  private String service() {
    return json.map(one -> one.text("service"))
        .filter(name -> !name.isEmpty())
        .or(() ->
            evidence.data().stream()
                .flatMap(data -> data.table("overall").stream())
                .map(row -> row.getOrDefault("label", ""))
                .filter(label -> !label.isEmpty())
                .findFirst())
        .or(() ->
            files.stream()
                .flatMap(file -> file.figures().stream().flatMap(List::stream))
                .filter(figure -> figure.ref().equals("service"))
                .map(Printed::text)
                .findFirst())
        .orElse("the service");
  }

  /// What the data themselves hash to where they are JSON, else what the first file prints.
  private String edition() {
    return json.map(one -> one.hash().hex())
        .or(() -> files.stream().flatMap(file -> file.hash().stream()).findFirst())
        .orElse("");
  }

  private static int hash(PublishedFile file, String edition, List<Difference> differences) {
    if (file.hash().isEmpty() && file.words().isEmpty()) {
      return 0; // a CSV file prints none: its metadata do
    }
    String printed = file.hash().orElse("none");
    if (!printed.equals(edition)) {
      differences.add(new Difference("hash of the edition", printed, edition));
    }
    return 1;
  }

  /// What of the data follows from the rest of them: percentages, bands, ratings and the score.
  private static int derived(RatedInspection rated, Open data, List<Difference> differences) {
    Open follows = Open.empty();
    for (DataTable table : OpenData.of(rated, List.of())) {
      for (List<String> row : table.rows()) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int at = 0; at < row.size(); at++) {
          cells.put(table.columns().get(at).name(), row.get(at));
        }
        follows.add(table.name(), cells);
      }
    }
    int cells = 0;
    for (String name : List.of("overall", "ratings", "questions", "case-questions", "discretion")) {
      cells += follows.compare(name, data.table(name), differences);
    }
    return cells;
  }

  private int figures(PublishedFile file, RatedInspection rated, List<Difference> differences) {
    if (file.figures().isEmpty()) {
      return 0;
    }
    Figures figures = Figures.of(rated);
    Catalogue language = Catalogue.of(file.language());
    List<Printed> printed = file.figures().get();
    for (Printed one : printed) {
      String english = figures.find(one.ref()).map(Figures.Figure::text).orElse("no such figure");
      String follows = language.say(english);
      // A line that nobody translated stands in English.
      if (!follows.equals(one.text())
          && !english.equals(one.text())
          && !isTranslatedForOne(language, english, one.text())) {
        differences.add(new Difference("figure " + one.ref(), one.text(), follows));
      }
    }
    json.ifPresent(edition -> order(edition, file, printed, differences));
    int marks = 0;
    if (file.json().isPresent()) {
      Map<String, String> printedMarks = new LinkedHashMap<>(file.json().get().marks());
      String overall = file.json().get().text("overall", "rating");
      if (!overall.isEmpty()) {
        printedMarks.put("overall", overall);
      }
      for (Map.Entry<String, String> mark : printedMarks.entrySet()) {
        String ref = mark.getKey() + (mark.getKey().equals("overall") ? ":name" : ":rating:name");
        String follows =
            figures.find(ref).map(Figures.Figure::text).map(language::say).orElse("no rating");
        marks++;
        if (!follows.equals(mark.getValue())) {
          differences.add(new Difference("rating " + mark.getKey(), mark.getValue(), follows));
        }
      }
    }
    return printed.size() + marks;
  }

  /// Words that only this report’s translators know: their numbers tell.
  private static boolean isTranslatedForOne(Catalogue language, String english, String printed) {
    return language.find(english).isEmpty() && Translating.problem(english, printed).isEmpty();
  }

  /// No figure is left out, put in or moved: a page of one chapter has some of them in a row.
  private void order(
      JsonFile edition, PublishedFile file, List<Printed> printed, List<Difference> differences) {
    List<String> all = edition.figures().stream().map(Printed::ref).toList();
    List<String> here = printed.stream().map(Printed::ref).toList();
    boolean isWhole = file.chapters(edition).equals(edition.chapters());
    if (isWhole ? !all.equals(here) : Collections.indexOfSubList(all, here) < 0) {
      differences.add(
          new Difference(
              "figures in their order",
              here.size() + " figures",
              (isWhole ? all.size() + " figures" : "some of its figures in a row")
                  + ", as in "
                  + evidence.name()));
    }
  }

  /// Where the edition is there in JSON, every passage of it must stand in the text, in its order.
  /// Else what can be read out of the text must be what the data say.
  private int words(
      PublishedFile file, Optional<RatedInspection> rated, List<Difference> differences) {
    boolean isText = !file.words().isEmpty() && file.data().isEmpty();
    if (!isText) {
      return 0;
    }
    return json.map(edition -> Passages.compare(edition, file, differences))
        .orElseGet(() ->
            file.figures().isPresent()
                ? 0
                : rated.map(one -> ReadBack.compare(one, file, library, differences)).orElse(0));
  }
}
