package plumbline.wordback;

import static org.assertj.core.api.Assertions.assertThat;
import static plumbline.wordback.WordFile.ASSESSMENT;
import static plumbline.wordback.WordFile.WRITTEN;
import static plumbline.wordback.WordFile.heading;
import static plumbline.wordback.WordFile.paragraph;
import static plumbline.wordback.WordFile.put;
import static plumbline.wordback.WordFile.remove;
import static plumbline.wordback.WordFile.trackedDelete;
import static plumbline.wordback.WordFile.trackedInsert;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import plumbline.edition.Block;
import plumbline.wordback.Suggestion.Kind;
import plumbline.wordback.Suggestion.State;

class SuggestionsTest {
  private final WordFile file = WordFile.trafford();

  private Suggestion only(Consumer<XWPFDocument> edit) {
    Suggestions back = file.comesBack(edit);
    assertThat(back.refusals()).isEmpty();
    assertThat(back.missing()).isEmpty();
    assertThat(back.suggestions()).hasSize(1);
    return back.suggestions().getFirst();
  }

  private static void changed(Suggestion made, String from, String to) {
    assertThat(made.section()).isEqualTo(ASSESSMENT);
    assertThat(made.state()).isEqualTo(State.FITS);
    assertThat(made.apply(WRITTEN)).contains(WRITTEN.replace(from, to));
  }

  @Test
  void tracked_words_are_a_change_of_their_paragraph() {
    Suggestion made =
        only(document -> trackedInsert(paragraph(document, "The last words."), " And more."));

    assertThat(made.kind()).isEqualTo(Kind.CHANGE);
    assertThat(made.tracked()).isTrue();
    assertThat(made.old()).isEqualTo("The last words.");
    assertThat(made.words()).isEqualTo("The last words. And more.");
    assertThat(made.toString()).doesNotContain("Somebody");
    changed(made, "The last words.", "The last words. And more.");
  }

  @Test
  void a_tracked_deletion_takes_an_item_out() {
    Suggestion made = only(document -> trackedDelete(paragraph(document, "Parents were heard.")));

    assertThat(made.kind()).isEqualTo(Kind.DELETE);
    assertThat(made.tracked()).isTrue();
    changed(made, "\n- Parents were heard.", "");
  }

  @Test
  void an_edit_that_word_did_not_record_is_found_all_the_same() {
    Suggestion made =
        only(document ->
            paragraph(document, "Managers read")
                .getRuns()
                .getFirst()
                .setText("Nobody reads it.", 0));

    assertThat(made.tracked()).isFalse();
    changed(made, "Managers read each plan.", "Nobody reads it.");
  }

  @Test
  void what_stands_around_an_edit_stays_as_it_was_typed() {
    Suggestion made = only(document -> remove(document, "The last words."));

    assertThat(made.apply(WRITTEN).orElseThrow())
        .contains("*thorough*", "[^plan]: The service’s plan.")
        .doesNotContain("The last words.");
  }

  @Test
  void a_moved_paragraph_is_taken_out_and_put_in() {
    Suggestions back =
        file.comesBack(document -> {
          remove(document, "The last words.");
          put(document, heading(document, "What we found"), "The last words.");
        });

    assertThat(back.refusals()).isEmpty();
    assertThat(back.suggestions())
        .extracting(Suggestion::kind)
        .containsExactly(Kind.INSERT, Kind.DELETE);
    assertThat(back.all(ASSESSMENT, WRITTEN))
        .isEqualTo(
            WRITTEN
                .replace("The last words.\n\n", "")
                .replace("## What we found\n", "## What we found\n\nThe last words.\n"));
  }

  @Test
  void a_figure_that_was_typed_over_in_its_control_is_refused() {
    byte[] back =
        WordFile.rewritten(
            file.printed(),
            document ->
                document.replaceFirst("(2_p1_p1_cof\".*?<w:t>)five of eight", "$1six of eight"));

    Suggestions read = file.comesBack(back);

    assertThat(read.suggestions()).isEmpty();
    assertThat(read.refusals())
        .isNotEmpty()
        .allSatisfy(refusal -> {
          assertThat(refusal.typed()).contains("six of eight");
          assertThat(refusal.was()).contains("five of eight");
        });
  }

  /// The paragraph of the written section that begins so, with its control replaced by words.
  private byte[] retyped(String begins, String words) {
    return WordFile.rewritten(
        file.printed(),
        document -> {
          int from = document.indexOf(begins);
          int start = document.indexOf("<w:bookmarkStart", from);
          int end = document.indexOf("<w:bookmarkEnd", from);
          String after = document.substring(document.indexOf("/>", end) + 2);
          return document.substring(0, start) + "<w:r><w:t>" + words + "</w:t></w:r>" + after;
        });
  }

  @Test
  void a_figure_that_was_deleted_and_typed_again_is_refused_and_the_rest_of_the_edit_stays() {
    Suggestions read = file.comesBack(retyped("Assessments were ", "six of eight"));

    assertThat(read.suggestions()).isEmpty();
    assertThat(read.refusals())
        .extracting(Refusal::reason)
        .containsExactly(
            "{2.1.1:of} prints ‘five of eight’: it is bound to the evidence and can’t be typed"
                + " over");
    assertThat(read.refusals().getFirst().typed()).isEqualTo("six of eight");
    assertThat(read.refusals().getFirst().section()).contains(ASSESSMENT);
    assertThat(read.refusals().getFirst().place()).isEqualTo("What we found");

    Suggestions more =
        file.comesBack(
            WordFile.rewritten(
                retyped("Assessments were ", "six of eight"),
                document -> document.replace(" child well.", " child very well.")));
    assertThat(more.refusals()).hasSize(1);
    assertThat(more.all(ASSESSMENT, WRITTEN))
        .contains("{2.1.1:of} cases. Staff knew **every** child very well.");
  }

  @Test
  void a_figure_may_go_with_its_sentence() {
    Suggestion made = only(document -> remove(document, "Safety was assessed in "));

    assertThat(made.kind()).isEqualTo(Kind.DELETE);
    assertThat(made.takesOut()).containsExactly("{2.1.3:per-cent} (50 per cent)");
  }

  @Test
  void a_figure_typed_by_its_reference_is_placed() {
    Suggestion made =
        only(document ->
            paragraph(document, "The last words.")
                .createRun()
                .setText(" Yes in {2.1.2:of} cases."));

    assertThat(made.words()).isEqualTo("The last words. Yes in {2.1.2:of} cases.");
  }

  @Test
  void a_section_that_the_file_lacks_is_told_and_left_alone() {
    Suggestions read =
        file.comesBack(document -> remove(document, "Question 2.3.3 has the lowest"));

    assertThat(read.missing()).containsExactly("standard-2.3");
    assertThat(read.suggestions()).isEmpty();
  }

  @Test
  void a_computed_table_is_not_edited_in_word() {
    Suggestions read =
        file.comesBack(document ->
            document.getTables().stream()
                .filter(table -> table.getText().contains("2.1.1"))
                .findFirst()
                .orElseThrow()
                .getRow(1)
                .getCell(0)
                .setText(" Really?"));

    assertThat(read.suggestions()).isEmpty();
    assertThat(read.refusals()).hasSize(1);
    Refusal refusal = read.refusals().getFirst();
    assertThat(refusal.section()).isEmpty();
    assertThat(refusal.typed()).contains("Really?");
    assertThat(refusal.place()).isNotEmpty();
    assertThat(refusal.reason())
        .isEqualTo("This follows from the evidence and the framework, and is changed there");
  }

  @Test
  void a_recommendation_is_changed_where_it_was_written() {
    String first =
        file.edition.chapters().stream()
            .filter(chapter -> chapter.title().equals("Recommendations"))
            .flatMap(chapter -> chapter.blocks().stream())
            .filter(Block.Items.class::isInstance)
            .map(Block.Items.class::cast)
            .map(items -> Block.text(items.items().getFirst()))
            .findFirst()
            .orElseThrow();

    Suggestions changed =
        file.comesBack(document -> paragraph(document, first).createRun().setText(" By May."));
    Suggestions removed = file.comesBack(document -> remove(document, first));

    for (Suggestions read : List.of(changed, removed)) {
      assertThat(read.suggestions()).isEmpty();
      assertThat(read.refusals())
          .extracting(Refusal::reason)
          .isNotEmpty()
          .containsOnly("It is changed under Recommendations");
    }
  }

  @Test
  void computed_parts_that_were_taken_out_or_put_in_are_told() {
    Suggestions read =
        file.comesBack(document -> {
          remove(document, "Assessment is well-informed");
          put(document, heading(document, "About this edition"), "By hand.");
        });

    assertThat(read.refusals())
        .extracting(Refusal::reason)
        .containsExactlyInAnyOrder(
            "No writer writes here: put it into the section that it belongs to",
            "This follows from the evidence and the framework, and can’t be taken out");
  }

  @Test
  void words_go_into_a_section_that_nobody_wrote_yet_and_before_the_first_of_one() {
    Suggestion made =
        only(document ->
            put(document, heading(document, "Annexe 3: Glossary"), "YOT: youth offending team."));
    assertThat(made.section()).isEqualTo("glossary");
    assertThat(made.kind()).isEqualTo(Kind.INSERT);
    assertThat(made.apply("")).contains("YOT: youth offending team.");

    Suggestion first =
        only(document -> {
          try (var cursor = heading(document, "What we found").getCTP().newCursor()) {
            document.insertNewParagraph(cursor).createRun().setText("In short, good.");
          }
        });
    assertThat(first.apply(WRITTEN)).contains("In short, good.\n\n" + WRITTEN);
  }

  @Test
  void a_comment_comes_back_with_what_it_is_about_and_without_its_author() {
    Suggestions read =
        file.comesBack(document -> {
          var comment = document.createComments().createComment(BigInteger.ONE);
          comment.setAuthor("Somebody Known");
          comment.setInitials("SK");
          comment.createParagraph().createRun().setText("Is this so?");
          paragraph(document, "The last words.")
              .getCTP()
              .addNewCommentRangeStart()
              .setId(BigInteger.ONE);
        });

    assertThat(read.comments())
        .containsExactly(
            new Comment(
                Optional.of(ASSESSMENT), "What we found", "The last words.", "Is this so?"));
    assertThat(read.suggestions()).isEmpty();
  }

  @Test
  void what_was_written_on_meanwhile_keeps_both_texts() {
    String meanwhile = WRITTEN.replace("The last words.", "Quite other words.");
    file.current.put(ASSESSMENT, meanwhile);
    Suggestion made =
        file.comesBack(document ->
                paragraph(document, "The last words.").createRun().setText(" And more."))
            .suggestions()
            .getFirst();

    assertThat(made.state()).isEqualTo(State.CONFLICT);
    assertThat(made.words()).isEqualTo("The last words. And more.");
    assertThat(made.now()).isEqualTo("Quite other words.");
    assertThat(made.apply(meanwhile)).isEmpty();

    file.current.put(ASSESSMENT, WRITTEN.replace("The last words.", "The last words. And more."));
    assertThat(
            file.comesBack(document ->
                    paragraph(document, "The last words.").createRun().setText(" And more."))
                .suggestions())
        .extracting(Suggestion::state)
        .containsExactly(State.DONE);
  }

  @Test
  void a_change_elsewhere_in_the_section_does_not_stand_in_the_way() {
    String now = WRITTEN.replace("- Managers read each plan.", "- Managers sign each plan.");
    file.current.put(ASSESSMENT, now);
    Suggestion made = only(document -> remove(document, "Parents were heard."));

    assertThat(made.apply(now)).contains(now.replace("\n- Parents were heard.", ""));
  }

  @Test
  void notes_come_and_go_with_their_words() {
    Suggestions read =
        file.comesBack(document ->
            document.getFootnotes().stream()
                .filter(note ->
                    note.getParagraphs().getFirst().getText().contains("The service’s plan."))
                .findFirst()
                .orElseThrow()
                .getParagraphs()
                .getFirst()
                .createRun()
                .setText(" Of 2019."));
    assertThat(read.all(ASSESSMENT, WRITTEN))
        .contains("well.[^1]", "[^1]: The service’s plan. Of 2019.")
        .doesNotContain("[^plan]");

    Suggestion without = only(document -> remove(document, "Assessments were "));
    assertThat(without.apply(WRITTEN).orElseThrow()).doesNotContain("[^");
  }

  @Test
  void a_picture_can_not_come_back() {
    Suggestions read =
        file.comesBack(
            WordFile.rewritten(
                file.printed(),
                document ->
                    document.replace(
                        "The last words.</w:t></w:r>",
                        "The last words.</w:t></w:r><w:r><w:drawing><wp:inline><wp:docPr descr=\"A"
                            + " cat\"/></wp:inline></w:drawing></w:r>")));

    assertThat(read.suggestions()).isEmpty();
    assertThat(read.refusals())
        .containsExactly(
            new Refusal(
                Optional.of(ASSESSMENT),
                "What we found",
                "",
                "A cat",
                "A picture can’t come back from Word: say it in words"));
  }

  @Test
  void a_section_that_the_report_no_longer_has_is_told() {
    file.current.remove(ASSESSMENT);
    assertThat(file.comesBack(document -> remove(document, "The last words.")).refusals())
        .extracting(Refusal::reason)
        .containsExactly("The report no longer has this section");
    assertThat(file.comesBack(file.printed()).refusals()).isEqualTo(List.of());
  }
}
