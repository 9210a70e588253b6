package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import plumbline.judgement.Direction;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.Strength;

/// Somebody weighs evidence on the pages of an inspection: adds items, proposes ratings.
record Weighing(Colleague by, String inspection) {

  /// Adds an item, and sees it among the others.
  void adds(
      String question,
      EvidenceSource source,
      Direction direction,
      Strength strength,
      String place,
      String words) {
    by.go("/work/%s/grid/items/new?question=%s".formatted(inspection, question));
    by.type("What was found", words);
    assertThat(box("questions", question)).isChecked();
    box("source", source.code()).check();
    box("direction", direction.code()).check();
    box("strength", strength.code()).check();
    box("placeKind", "document").check();
    by.type("Where it can be found again", place);
    by.press("Add the evidence");
    assertThat(by.heading()).hasText("Evidence");
    assertThat(by.page().getByText(words).last()).isVisible();
  }

  /// Adds two items of two sources about the first key question of a standard: the least that a
  /// proposal can rest on without a claim of one source alone.
  void adds(String standard, Direction direction) {
    String question = standard + ".1";
    adds(
        question,
        EvidenceSource.DOCUMENTS,
        direction,
        Strength.STRONG,
        "Made-up plan, page 4",
        "Made up: what the plan says about " + question);
    adds(
        question,
        EvidenceSource.STAFF,
        direction,
        Strength.MODERATE,
        "Made-up minutes of June",
        "Made up: what staff say about " + question);
  }

  /// Proposes a rating that cites everything found about the standard, and sees it proposed.
  void proposes(String standard, String rating, String reasons) {
    by.go("/work/%s/judgements/%s".formatted(inspection, standard));
    Page page = by.page();
    box("rating", rating).check();
    page.getByLabel("Reasons", new Page.GetByLabelOptions().setExact(true)).fill(reasons);
    List<Locator> cites = page.locator("input[name=cites]").all();
    cites.forEach(Locator::check);
    by.press("Propose it");
    assertThat(page.locator("#proposed + p")).containsText(rating + ", proposed by " + by.name());
    assertThat(page.locator("#proposed ~ p.govuk-body-s").first().locator("a"))
        .hasCount(cites.size());
  }

  private Locator box(String name, String value) {
    return by.page().locator("input[name=%s][value=\"%s\"]".formatted(name, value));
  }
}
