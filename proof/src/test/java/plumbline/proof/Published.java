package plumbline.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import plumbline.document.Parsed;
import plumbline.document.Source;
import plumbline.edition.Block;
import plumbline.edition.Edition;
import plumbline.edition.EditionCsv;
import plumbline.edition.Run;
import plumbline.edition.Skeleton;
import plumbline.edition.Translation;
import plumbline.framework.FrameworkLibrary;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;
import plumbline.language.Catalogue;
import plumbline.press.Format;
import plumbline.rating.RatedInspection;

/// The files of an edition as they are published, to be tampered with.
final class Published {
  static final List<String> IDS =
      List.of(
          "bury-and-rochdale-2020",
          "cheshire-2021",
          "kirklees-2021",
          "trafford-2020",
          "wirral-2021");
  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();
  private static final Map<String, Published> PRINTED = new LinkedHashMap<>();

  private final Map<String, byte[]> files;

  private Published(Map<String, byte[]> files) {
    this.files = new LinkedHashMap<>(files);
  }

  static Published of(String id) {
    return new Published(PRINTED.computeIfAbsent(id, Published::print).files);
  }

  static Published inWelsh(String id) {
    return print(Translation.of(edition(id), Catalogue.of("cy")));
  }

  private static Published print(String id) {
    return print(edition(id));
  }

  private static Published print(Edition edition) {
    Map<String, byte[]> files = new LinkedHashMap<>();
    for (Format format : Format.values()) {
      files.put("report." + format.ending(), format.print(edition));
    }
    files.put(
        "report.csv-metadata.json",
        EditionCsv.metadata(edition, "report.csv").getBytes(StandardCharsets.UTF_8));
    return new Published(files);
  }

  static Edition edition(String id) {
    Source source =
        ShippedInspections.sources().stream()
            .filter(one -> one.name().endsWith("/" + id + ".json"))
            .findFirst()
            .orElseThrow();
    return switch (InspectionReader.read(source, LIBRARY)) {
      case Parsed.Accepted<Inspection>(Inspection inspection) ->
          Skeleton.of(RatedInspection.of(inspection), "test");
      case Parsed.Refused<Inspection>(var problems) -> throw new AssertionError(problems);
    };
  }

  /// The same edition but for one figure, wherever it stands.
  static Edition with(Edition edition, String ref, String text) {
    return edition.with(
        edition.chapters().stream()
            .map(chapter ->
                new Edition.Chapter(
                    chapter.id(),
                    chapter.title(),
                    chapter.blocks().stream().map(block -> with(block, ref, text)).toList(),
                    chapter.sections()))
            .toList());
  }

  private static Block with(Block block, String ref, String text) {
    return switch (block) {
      case Block.Paragraph(List<Run> runs) -> new Block.Paragraph(with(runs, ref, text));
      case Block.Items(var first, var items) ->
          new Block.Items(first, items.stream().map(item -> with(item, ref, text)).toList());
      case Block.Table table ->
          new Block.Table(
              table.anchor(),
              table.caption(),
              table.head(),
              table.numbers(),
              table.rows().stream()
                  .map(row ->
                      new Block.Row(
                          row.anchor(),
                          row.strong(),
                          row.cells().stream().map(cell -> with(cell, ref, text)).toList()))
                  .toList());
      case Block.Heading _,
          Block.RatingMark _,
          Block.Picture _,
          Block.Quotation _,
          Block.Box _,
          Block.Notes _ ->
          block;
    };
  }

  private static List<Run> with(List<Run> runs, String ref, String text) {
    return runs.stream()
        .map(run ->
            run instanceof Run.Bound bound && bound.ref().equals(ref)
                ? new Run.Bound(ref, text)
                : run)
        .toList();
  }

  byte[] file(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  Published with(String name, byte[] content) {
    files.put(name, content);
    return this;
  }

  /// One text in one file for another; it must be there.
  Published with(String name, String text, String other) {
    return with(name, all -> all.replaceFirst(java.util.regex.Pattern.quote(text), other));
  }

  Published with(String name, UnaryOperator<String> change) {
    String before = new String(file(name), StandardCharsets.UTF_8);
    String after = change.apply(before);
    if (after.equals(before)) {
      throw new AssertionError("Nothing was changed in " + name);
    }
    return with(name, after.getBytes(StandardCharsets.UTF_8));
  }

  Published only(String... names) {
    files.keySet().retainAll(List.of(names));
    return this;
  }

  Proof proof() {
    return switch (prove()) {
      case Parsed.Accepted<Proof>(Proof proof) -> proof;
      case Parsed.Refused<Proof>(var problems) -> throw new AssertionError(problems);
    };
  }

  Parsed<Proof> prove() {
    List<Source> sources = new ArrayList<>();
    files.forEach((name, content) -> sources.add(new Source(name, content)));
    return Prover.prove(sources, LIBRARY);
  }
}
