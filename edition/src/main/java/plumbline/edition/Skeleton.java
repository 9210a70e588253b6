package plumbline.edition;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plumbline.disclosure.Release;
import plumbline.document.Listed;
import plumbline.framework.Chapter;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Methodology;
import plumbline.framework.Standard;
import plumbline.framework.Text;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.rating.RatedStandard;
import plumbline.report.HtmlReport;
import plumbline.report.MethodologyText;
import plumbline.report.SummaryLine;

/// A whole report of an inspection. Where nobody wrote a section it has sentences that follow from
/// the figures alone: what writers begin with, and what the command line prints. The chapters are
/// the framework’s; one without words (a glossary that nobody wrote) is left out.
public final class Skeleton {
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final String OPEN = "Open Government Licence";

  private final RatedInspection rated;
  private final Inspection inspection;
  private final Framework framework;
  private final Figures figures;
  private final Prose prose;
  private final List<DataTable> data;
  private final Annexe annexe;
  private final Narrative narrative;

  private Skeleton(Release release, Narrative narrative) {
    this.rated = RatedInspection.of(release.inspection());
    this.narrative = narrative;
    this.inspection = rated.inspection();
    this.framework = inspection.framework();
    this.figures = Figures.of(rated);
    this.prose = new Prose(figures);
    this.data = OpenData.of(rated, release.withheld());
    this.annexe = new Annexe(rated, data);
  }

  /// What the rule for small numbers leaves out is in no part of it.
  ///
  /// @param software the version that makes it, as its colophon says
  public static Edition of(RatedInspection rated, String software) {
    return of(rated, software, Narrative.NONE);
  }

  public static Edition of(RatedInspection rated, String software, Narrative narrative) {
    return new Skeleton(Release.of(rated.inspection()), narrative)
        .edition(software, chapter -> !chapter.blocks().isEmpty());
  }

  /// With the chapters too that have no words yet: where writers can write.
  public static Edition toWrite(RatedInspection rated, String software, Narrative narrative) {
    return new Skeleton(Release.of(rated.inspection()), narrative).edition(software, _ -> true);
  }

  private Edition edition(String software, Predicate<Edition.Chapter> printed) {
    List<Edition.Chapter> chapters =
        (framework.chapters().isEmpty() ? usual() : framework.chapters())
            .stream().map(this::chapter).filter(printed).toList();
    return new Edition(
        inspection.service(),
        inspection.source().map(Inspection.Source::title).orElse(framework.title().english()),
        rated.overall().overall().map(overall -> StandardText.mark(framework, overall)),
        front(),
        chapters,
        new Edition.Sources(
            inspection.id(),
            inspection.hash(),
            framework.id() + "@" + framework.version(),
            framework.hash(),
            software,
            licence()),
        data);
  }

  /// What the licences of the inspection and of the framework ask to be said.
  private String licence() {
    List<String> licences =
        Stream.concat(
                inspection.source().flatMap(Inspection.Source::licence).stream(),
                framework.origin().licence().stream())
            .distinct()
            .toList();
    return licences.isEmpty()
        ? "none stated"
        : licences.stream()
            .map(licence ->
                licence.startsWith(OPEN)
                    ? "Contains public sector information licensed under the " + licence + "."
                    : licence)
            .collect(Collectors.joining(" "));
  }

  /// The chapters of a framework that plans none.
  private List<Chapter> usual() {
    return Stream.concat(
            Stream.of(chapter("ratings", "Ratings", Chapter.Content.RATINGS)),
            Stream.concat(
                framework.domains().stream()
                    .map(domain ->
                        new Chapter(
                            "domain-" + domain.id(),
                            domain.name(),
                            Chapter.Content.DOMAIN,
                            Optional.of(domain.id()))),
                Stream.of(
                    chapter("methodology", "Annexe 1: Methodology", Chapter.Content.METHODOLOGY),
                    chapter(
                        "inspection-data",
                        "Annexe 2: Inspection data",
                        Chapter.Content.INSPECTION_DATA))))
        .toList();
  }

  private static Chapter chapter(String id, String title, Chapter.Content content) {
    return new Chapter(id, Text.english(title), content, Optional.empty());
  }

  /// A framework’s id may hold what an address may not.
  private String id(Chapter chapter) {
    return "chapter-"
        + (chapter.id().matches("[a-z0-9-]+")
            ? chapter.id()
            : String.valueOf(framework.chapters().indexOf(chapter) + 1));
  }

  private List<SummaryLine> front() {
    return Stream.concat(
            inspection.fieldwork().map(when -> new SummaryLine("Fieldwork", when)).stream(),
            HtmlReport.kind(inspection).stream())
        .toList();
  }

  private Edition.Chapter chapter(Chapter planned) {
    ChapterText text = new ChapterText(narrative, figures);
    String id = planned.id();
    String title = planned.title().english();
    switch (planned.content()) {
      case FOREWORD -> text.section(id, title, foreword());
      case RATINGS -> text.add(annexe.ratings());
      case SUMMARY -> text.section(id, title, summary());
      case RECOMMENDATIONS -> text.add(recommendations());
      case BACKGROUND -> {
        text.add(annexe.profile());
        text.section(id, title, List.of());
      }
      case CONTEXTUAL_FACTS -> text.add(new FactTables(inspection).contextualFacts());
      case DOMAIN ->
          framework.domains().stream()
              .filter(domain -> planned.domain().equals(Optional.of(domain.id())))
              .findFirst()
              .ifPresent(domain -> domain(text, domain));
      case DIVERSITY, GLOSSARY -> text.section(id, title, List.of());
      case METHODOLOGY -> text.add(methodology());
      case INSPECTION_DATA -> text.add(annexe.inspectionData());
    }
    return text.chapter(id(planned), planned.heading());
  }

  private List<Block> foreword() {
    List<Block> blocks = new ArrayList<>();
    List<List<Run>> sentences = new ArrayList<>();
    prose
        .sentence(
            "We have inspected and rated {service} across {framework:domains} of work, against"
                + " {framework:standards}.")
        .ifPresent(sentences::add);
    prose
        .sentence("Overall, the service is rated {overall}, with a score of {score:of}.")
        .ifPresent(sentences::add);
    blocks.add(Prose.paragraph(sentences));
    inspection
        .fieldwork()
        .ifPresent(when ->
            blocks.add(
                new Block.Paragraph(
                    Prose.words("The fieldwork took place %s.".formatted(span(when))))));
    if (inspection.joint()) {
      List<String> partners = inspection.profile().partners();
      blocks.add(
          new Block.Paragraph(
              Prose.words(
                  partners.isEmpty()
                      ? "This joint inspection was made together with colleague inspectors."
                      : "This joint inspection was made together with colleague inspectors of %s."
                          .formatted(Listed.of(partners)))));
    }
    return blocks;
  }

  /// ‘from 19 to 22 October 2020’; anything else as it stands.
  private static String span(String when) {
    return Character.isDigit(when.charAt(0)) ? "from " + when : when;
  }

  private List<Block> summary() {
    List<Block> blocks = new ArrayList<>();
    prose
        .sentence("Overall, {service} is rated {overall}: its score is {score:of}.")
        .map(Block.Paragraph::new)
        .ifPresent(blocks::add);
    for (Domain domain : framework.domains()) {
      List<RatedStandard> standards = rated(domain);
      if (standards.stream().noneMatch(one -> one.rating().isPresent())) {
        continue;
      }
      blocks.add(new Block.Heading(2, "summary-" + domain.id(), domain.heading()));
      List<List<Run>> good = new ArrayList<>();
      List<List<Run>> but = new ArrayList<>();
      for (RatedStandard standard : standards) {
        StandardText text = new StandardText(prose, rated, standard);
        text.inShort().ifPresent(good::add);
        text.findings(good, but);
      }
      blocks.add(
          new Block.Paragraph(
              Prose.words("Our key findings about %s are as follows:".formatted(lower(domain)))));
      blocks.add(new Block.Items(Optional.empty(), good));
      if (!but.isEmpty()) {
        blocks.add(new Block.Paragraph(Prose.words("But:")));
        blocks.add(new Block.Items(Optional.empty(), but));
      }
    }
    return blocks;
  }

  private static String lower(Domain domain) {
    return domain.name().english().toLowerCase(Locale.ROOT);
  }

  private List<Block> recommendations() {
    List<Block> blocks = new ArrayList<>();
    List<Inspection.Recommendation> all = inspection.recommendations();
    if (all.isEmpty()) {
      return blocks;
    }
    for (int from = 0; from < all.size(); ) {
      int to = from;
      while (to < all.size() && follows(all, from, to)) {
        to++;
      }
      blocks.add(new Block.Paragraph(Prose.strong(all.get(from).to() + " should:")));
      blocks.add(
          new Block.Items(
              Optional.of(all.get(from).number()),
              all.subList(from, to).stream().map(Skeleton::recommendation).toList()));
      from = to;
    }
    return blocks;
  }

  /// What `reading` takes apart again.
  private static List<Run> recommendation(Inspection.Recommendation one) {
    return Prose.words(one.summary() + one.restsOn().map(" (rests on: %s)"::formatted).orElse(""));
  }

  /// Whether a recommendation belongs to the list that begins at another.
  private static boolean follows(List<Inspection.Recommendation> all, int first, int other) {
    return all.get(other).to().equals(all.get(first).to())
        && all.get(other).number() == all.get(first).number() + other - first;
  }

  private List<RatedStandard> rated(Domain domain) {
    return domain.standards().stream()
        .map(Standard::id)
        .flatMap(id -> rated.standard(id).stream())
        .toList();
  }

  private void domain(ChapterText text, Domain domain) {
    List<RatedStandard> standards = rated(domain);
    text.add(annexe.ratingsOf(domain));
    List<List<Run>> strengths = new ArrayList<>();
    List<List<Run>> weaknesses = new ArrayList<>();
    for (RatedStandard standard : standards) {
      new StandardText(prose, rated, standard).findings(strengths, weaknesses);
    }
    List<Block> found = new ArrayList<>();
    list(found, "strengths-" + domain.id(), "Strengths", strengths);
    list(found, "areas-" + domain.id(), "Areas for improvement", weaknesses);
    text.section("domain-" + domain.id(), "Strengths and areas for improvement", found);
    for (RatedStandard standard : standards) {
      new StandardText(prose, rated, standard).section(text);
    }
    if (Optional.of(domain).equals(framework.aboutTheOrganisation())) {
      text.add(new FactTables(inspection).organisation());
    }
  }

  private static void list(List<Block> blocks, String anchor, String title, List<List<Run>> items) {
    if (!items.isEmpty()) {
      blocks.add(new Block.Heading(2, anchor, title));
      blocks.add(new Block.Items(Optional.empty(), items));
    }
  }

  private List<Block> methodology() {
    List<Block> blocks = new ArrayList<>();
    MethodologyText.whoInspected(inspection)
        .ifPresent(part -> {
          blocks.add(new Block.Heading(2, "who-inspected", part.title()));
          part.paragraphs().forEach(words -> blocks.add(new Block.Paragraph(Prose.words(words))));
        });
    for (Methodology.Section section : framework.methodology().sections()) {
      List<Block> paragraphs =
          section.paragraphs().stream()
              .map(Text::english)
              .flatMap(paragraph -> prose.sentence(refs(paragraph)).stream())
              .<Block>map(Block.Paragraph::new)
              .toList();
      if (!paragraphs.isEmpty()) {
        blocks.add(
            new Block.Heading(2, "methodology-" + (blocks.size() + 1), section.title().english()));
        blocks.addAll(paragraphs);
      }
    }
    blocks.addAll(annexe.sample());
    blocks.addAll(RulesText.of(framework, prose));
    return blocks;
  }

  /// A placeholder of the framework as the reference of a figure.
  static String refs(String paragraph) {
    return PLACEHOLDER
        .matcher(paragraph)
        .replaceAll(found ->
            Matcher.quoteReplacement(
                switch (found.group(1)) {
                  case "service" -> "{service}";
                  case "scoredStandards", "maxScore" -> "{framework:" + found.group(1) + "}";
                  default -> "{sample:" + found.group(1) + "}";
                }));
  }
}
