package plumbline.web.drafting;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import plumbline.drafting.Desk;
import plumbline.drafting.Pieces;
import plumbline.drafting.Remark;
import plumbline.drafting.Reviewed;
import plumbline.edition.Figures;
import plumbline.web.access.Person;
import plumbline.web.layout.NotFound;
import plumbline.web.layout.TextLine;
import plumbline.web.trail.Trail;

/// What writers, editors and signatories do with the sections.
@Service
class Writing {
  static final int LONGEST = 60_000;
  private static final String QUICKER =
      "Somebody else changed this section meanwhile. Their words are above yours: put together what is to stand, and save";

  private final Drafts drafts;
  private final SectionTexts texts;
  private final SignOffs steps;
  private final Comments comments;
  private final Trail trail;

  Writing(Drafts drafts, SectionTexts texts, SignOffs steps, Comments comments, Trail trail) {
    this.drafts = drafts;
    this.texts = texts;
    this.steps = steps;
    this.comments = comments;
    this.trail = trail;
  }

  /// Typed text as it is kept; empty where it can’t be.
  static Optional<String> plain(String typed) {
    String text = typed.replace('\t', ' ').replace("\r\n", "\n").strip();
    return text.isEmpty() ? Optional.of("") : TextLine.lines(text, LONGEST);
  }

  /// @param revision the one that the words are to get
  /// @param text plain; empty to give the section back to the figures
  @Transactional
  Done save(
      String inspection,
      String section,
      int revision,
      String text,
      SectionTexts.Came came,
      Person by) {
    Draft draft = drafts.of(inspection);
    Reviewed before = draft.section(section).orElseThrow(NotFound::new);
    if (draft.state(before) == SectionState.SIGNED) {
      return new Done.Refused("The section is signed off. Open it again before you change it");
    }
    boolean same =
        text.equals(
            Optional.ofNullable(draft.texts().get(section))
                .map(SectionTexts.Kept::text)
                .orElse(before.text()));
    if (same) {
      return new Done.Yes(draft.revision(section));
    }
    Reviewed after =
        drafts.with(inspection, section, text).section(section).orElseThrow(NotFound::new);
    return texts.add(inspection, section, revision, text, after.printed(), came, by.id())
        ? new Done.Yes(revision)
        : new Done.Overtaken(QUICKER);
  }

  /// Puts other words in the place of those that a remark is about.
  @Transactional
  Done mend(
      String inspection,
      String section,
      int revision,
      int line,
      int from,
      String words,
      String instead,
      Person by) {
    Draft draft = drafts.of(inspection);
    Reviewed before = draft.section(section).orElseThrow(NotFound::new);
    return Desk.mended(
            section, before.text(), Figures.toPublish(draft.rated()), line, words, from, instead)
        .map(text -> save(inspection, section, revision, text, SectionTexts.Came.MENDED, by))
        .orElse(
            new Done.Overtaken(
                "These words are no longer there: look at the section as it is now"));
  }

  /// Says where a section stands. What was shown must still be so.
  ///
  /// @param printed the hash of what was shown
  @Transactional
  Done step(
      String inspection,
      String section,
      int revision,
      SignOffs.Step step,
      String printed,
      Person by) {
    Draft draft = drafts.reviewed(inspection);
    Reviewed found = draft.section(section).orElseThrow(NotFound::new);
    if (!found.printed().hex().equals(printed)) {
      return new Done.Overtaken(
          "The section prints other words or figures now: read it again before you go on");
    }
    if (step != SignOffs.Step.OPENED && !found.standing().isEmpty()) {
      return new Done.Refused(standing(found.standing()));
    }
    if (step == SignOffs.Step.SIGNED && !open(inspection, section).isEmpty()) {
      return new Done.Refused(
          "Comments and suggestions on this section are open: settle them first");
    }
    if (!steps.add(inspection, section, revision, step, found.printed(), by.id())) {
      return new Done.Overtaken(
          "Somebody else took a step meanwhile: look where the section stands");
    }
    if (step != SignOffs.Step.READY) {
      trail.add(
          inspection,
          by,
          step == SignOffs.Step.SIGNED ? "section-signed-off" : "section-opened",
          step == SignOffs.Step.SIGNED
              ? "Signed off the section ‘%s’ of the report".formatted(found.title())
              : "Opened the section ‘%s’ of the report again".formatted(found.title()),
          new LinkedHashMap<>(Map.of("section", section, "printed", found.printed().hex())));
    }
    return new Done.Yes(draft.revision(section));
  }

  /// What stands in the way, in one line.
  static String standing(List<Remark> remarks) {
    return remarks.stream()
        .map(remark ->
            "‘%s’: %s".formatted(remark.words(), remark.kind().label().toLowerCase(Locale.ROOT)))
        .distinct()
        .limit(10)
        .collect(Collectors.joining("; ", "It can’t be signed off yet: ", ""));
  }

  private List<Comments.Comment> open(String inspection, String section) {
    return comments.of(inspection).stream()
        .filter(comment -> comment.section().equals(section) && comment.settled().isEmpty())
        .toList();
  }

  /// Accepts or refuses a suggestion, or says that a comment is seen to. A suggestion is settled
  /// and taken, or neither.
  @Transactional
  Done settle(String inspection, UUID id, int revision, String outcome, String words, Person by) {
    Comments.Comment comment = comments.find(inspection, id).orElseThrow(NotFound::new);
    if (!comments.settle(id, outcome, words, by.id())) {
      return new Done.Overtaken("Somebody settled it meanwhile");
    }
    Done done =
        outcome.equals("accepted")
            ? taken(inspection, comment, revision, by)
            : new Done.Yes(revision);
    if (!(done instanceof Done.Yes)) {
      TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
    }
    return done;
  }

  private Done taken(String inspection, Comments.Comment comment, int revision, Person by) {
    String before =
        drafts.of(inspection).section(comment.section()).orElseThrow(NotFound::new).text();
    return taken(before, comment)
        .flatMap(Writing::plain)
        .map(text ->
            save(inspection, comment.section(), revision, text, SectionTexts.Came.SUGGESTED, by))
        .orElse(
            new Done.Refused(
                "The words that it would change are no longer there, or not once: put its words in by hand, or refuse it"));
  }

  /// The text with a suggestion taken; empty where its place is not found, or not once. What came
  /// from Word is about whole pieces of the section: paragraphs, items.
  private static Optional<String> taken(String text, Comments.Comment comment) {
    if (comment.quoted().isEmpty()) {
      return Optional.of((text + "\n\n" + comment.proposed()).strip());
    }
    if (comment.isFromWord()) {
      Pieces pieces = Pieces.of(text);
      int piece = pieces.words().indexOf(comment.quoted());
      return piece < 0 || piece != pieces.words().lastIndexOf(comment.quoted())
          ? Optional.empty()
          : Optional.of(pieces.replaced(piece, comment.proposed()).strip());
    }
    return isOnce(text, comment.quoted())
        ? Optional.of(text.replace(comment.quoted(), comment.proposed()).strip())
        : Optional.empty();
  }

  static boolean isOnce(String text, String words) {
    return text.contains(words) && text.indexOf(words) == text.lastIndexOf(words);
  }
}
