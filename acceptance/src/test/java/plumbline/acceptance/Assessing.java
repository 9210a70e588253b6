package plumbline.acceptance;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import plumbline.fieldwork.Reconstruction;
import plumbline.fieldwork.Reconstruction.Said;
import plumbline.fieldwork.Slot;

/// The fieldwork of an inspection: two inspectors read its cases at the same time, clash, are
/// returned a case, read two cases twice and settle where they differ.
final class Assessing {
  private static final String MISREAD = "The plan of May was taken for a review";

  private final People people;
  private final Scenario scenario;
  private final String address;
  private final Map<String, List<Said>> truth;
  private final List<Allocated> cases = new ArrayList<>();

  /// @param second of a case that is read once, the first reader
  private record Allocated(int number, String ref, Colleague first, Colleague second) {
    boolean isReadTwice() {
      return !first.equals(second);
    }
  }

  /// One person with one reading before them.
  private record Work(Allocated of, Colleague by, String reading, List<Said> said) {}

  Assessing(People people, Scenario scenario) {
    this.people = people;
    this.scenario = scenario;
    this.address = "/work/" + scenario.inspection();
    people.lead().sees(address + "/cases", "Cases");
    for (Locator row :
        people
            .lead()
            .page()
            .locator("caption:has-text('All cases')")
            .locator("..")
            .locator("tbody tr")
            .all()) {
      cases.add(allocated(row));
    }
    truth =
        Reconstruction.of(
            scenario.questions(),
            cases.stream().map(one -> scenario.facts(one.ref())).toList(),
            scenario.published().tallies(),
            scenario.published().caseQuestions(),
            2020);
  }

  private Allocated allocated(Locator row) {
    String[] name = row.locator("th").innerText().split(", ");
    String readers = row.locator("td").nth(1).innerText();
    Colleague first =
        readers.startsWith(people.inspector().name()) ? people.inspector() : people.assistant();
    Colleague other = first.equals(people.inspector()) ? people.assistant() : people.inspector();
    assertThat(readers).startsWith(first.name());
    return new Allocated(
        Integer.parseInt(name[0]), name[1], first, readers.contains("second: ") ? other : first);
  }

  void all() {
    List<Allocated> twice = cases.stream().filter(Allocated::isReadTwice).toList();
    List<Allocated> once = cases.stream().filter(one -> !one.isReadTwice()).toList();
    assertThat(cases).hasSize(scenario.sampled());
    assertThat(twice).hasSize(2);
    Allocated clashing = once.get(0);
    Allocated returned = once.get(1);

    clash(clashing);
    List<Work> work = new ArrayList<>();
    for (Allocated one : cases) {
      boolean wrong = one.equals(returned) || one.equals(twice.get(1));
      work.add(new Work(one, one.first(), "first", wrong ? slipped(said(one)) : said(one)));
      if (one.isReadTwice()) {
        boolean differs = one.equals(twice.get(0));
        work.add(new Work(one, one.second(), "second", differs ? slipped(said(one)) : said(one)));
      }
    }
    List<Work> left = atTheSameTime(work);
    left.forEach(this::alone);

    sendBackAndMend(returned);
    settle(twice.get(0), twice.get(0).second());
    settle(twice.get(1), people.lead());
    enter(twice.get(1));
    moderate(twice.get(0));
  }

  private List<Said> said(Allocated one) {
    return truth.getOrDefault(one.ref(), List.of());
  }

  /// With a slip: the first yes or no to a question is the other.
  private static List<Said> slipped(List<Said> said) {
    List<Said> slipped = new ArrayList<>(said);
    int at = said.indexOf(mistakable(said));
    slipped.set(at, other(said.get(at)));
    return slipped;
  }

  private static Said mistakable(List<Said> said) {
    return said.stream()
        .filter(one -> one.slot() instanceof Slot.AnswerTo && !one.value().equals("na"))
        .findFirst()
        .orElseThrow();
  }

  private static Said other(Said said) {
    return new Said(said.slot(), said.value().equals("yes") ? "no" : "yes", "");
  }

  private String page(Allocated one, String reading) {
    return "%s/cases/%d?reading=%s".formatted(address, one.number(), reading);
  }

  /// Two people answer one question without having seen each other; the lead settles it.
  private void clash(Allocated one) {
    Said right = mistakable(said(one));
    CaseAtHand inspectors = CaseAtHand.opened(people.inspector(), page(one, "first"));
    CaseAtHand assistants = CaseAtHand.opened(people.assistant(), page(one, "first"));
    inspectors.say(right);
    assistants.say(other(right));
    inspectors.saved();
    assistants.saved();

    CaseAtHand leads = CaseAtHand.opened(people.lead(), page(one, "first"));
    Locator clash = leads.slot(right.slot());
    assertThat(clash).containsText("Several were said at once, and all are kept");
    assertThat(clash).containsText("by " + people.inspector().name());
    assertThat(clash).containsText("by " + people.assistant().name());
    assertThat(Chromium.barriers(leads.page())).isEmpty();
    leads.say(right);
    leads.saved();
    leads.page().reload();
    assertThat(leads.slot(right.slot())).not().containsText("Several");
    assertThat(leads.slot(right.slot()).locator("input:checked")).hasValue(right.value());
    assertThat(leads.page().locator("#history")).containsText(people.assistant().name());
  }

  /// The two inspectors each with a case, an answer here, an answer there, with the mouse. What is
  /// left when one of them is at the last case is returned.
  private List<Work> atTheSameTime(List<Work> all) {
    List<Work> ones =
        new ArrayList<>(all.stream().filter(one -> one.by().equals(people.inspector())).toList());
    List<Work> others =
        new ArrayList<>(all.stream().filter(one -> one.by().equals(people.assistant())).toList());
    while (ones.size() > 1 && others.size() > 1) {
      Work one = ones.removeFirst();
      Work other = others.removeFirst();
      CaseAtHand left = CaseAtHand.opened(one.by(), page(one.of(), one.reading()));
      CaseAtHand right = CaseAtHand.opened(other.by(), page(other.of(), other.reading()));
      for (int at = 0; at < Math.max(one.said().size(), other.said().size()); at++) {
        if (at < one.said().size()) {
          left.say(one.said().get(at));
        }
        if (at < other.said().size()) {
          right.say(other.said().get(at));
        }
      }
      left.saved().submit();
      right.saved().submit();
    }
    ones.addAll(others);
    return ones;
  }

  /// With the keyboard.
  private void alone(Work work) {
    CaseAtHand at = CaseAtHand.opened(work.by(), page(work.of(), work.reading()));
    at.sayByKeyboard(work.said());
    at.saved().submit();
  }

  private void sendBackAndMend(Allocated one) {
    Said right = mistakable(said(one));
    CaseAtHand leads = CaseAtHand.opened(people.lead(), page(one, "first"));
    leads.page().locator("#reason-returned").fill("Was the review of June read?");
    leads.step("Return it with comments", "returned");

    CaseAtHand readers = CaseAtHand.opened(one.first(), page(one, "first"));
    assertThat(readers.page().locator("section[aria-labelledby=finish]"))
        .containsText("Was the review of June read?");
    readers.choose(right.slot(), right.value());
    assertThat(readers.bar()).containsText("1 answer without a reason, not saved.");
    readers.giveReason(right.slot(), MISREAD);
    readers.saved().submit();
    assertThat(readers.page().locator("#history")).containsText(MISREAD);
  }

  /// What is true is agreed on.
  private void settle(Allocated one, Colleague by) {
    Said right = mistakable(said(one));
    by.go("%s/second-reads/%d".formatted(address, one.number()));
    Locator difference = by.page().locator("section.pl-difference");
    assertThat(difference).hasCount(1);
    difference.locator("input[name=after][value=\"" + right.value() + "\"]").check();
    by.page().getByLabel("Why they differed").selectOption("Evidence was missed");
    by.page().getByLabel("What settled it").fill(MISREAD);
    by.press("Settle it");
    assertThat(by.page().locator("main")).containsText("All is settled.");
    assertThat(by.page().locator("section.pl-difference"))
        .containsText("Evidence was missed: " + MISREAD);
  }

  /// What was agreed on is not what the first reader had said: they enter it.
  private void enter(Allocated one) {
    Said right = mistakable(said(one));
    Colleague first = one.first();
    first.go("%s/second-reads/%d".formatted(address, one.number()));
    Locator notice = first.page().locator(".govuk-inset-text");
    assertThat(notice).containsText("not yet entered in the first reading");
    notice.locator("a").click();
    CaseAtHand at = new CaseAtHand(first.page()).saved();
    at.choose(right.slot(), right.value());
    at.giveReason(right.slot(), "Agreed with the second reader");
    at.saved();
    first.go("%s/second-reads/%d".formatted(address, one.number()));
    assertThat(first.page().locator("main")).not().containsText("not yet entered");
  }

  private void moderate(Allocated one) {
    CaseAtHand at = CaseAtHand.opened(people.lead(), page(one, "first"));
    at.step("Moderated: it can stand", "moderated");
    at.step("Lock the case", "locked");
    assertThat(at.page().locator("#state-in-words")).hasText(Pattern.compile("locked"));
  }
}
