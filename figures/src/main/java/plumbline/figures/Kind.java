package plumbline.figures;

import java.util.Locale;
import java.util.Optional;
import plumbline.figures.Finding.Severity;

/// What sort of contradiction a finding is. The overview of docs/checks has the same words, and the
/// checks that raise each.
public enum Kind {
  SCORE_SUM(
      "Score against ratings",
      Severity.ERROR,
      "The printed score is not the sum of the standards’ points.",
      "The points of the ratings on the ratings page are added up: Inadequate 0, Requires improvement 1, Good 2, Outstanding 3, over the scored standards."),
  OVERALL_BAND(
      "Overall rating against score",
      Severity.ERROR,
      "The overall rating is not the band of the score.",
      "The score’s band is the framework’s: 7 to 18 is ‘Requires improvement’. A limiting judgement of the framework is respected."),
  RATING_VS_EVIDENCE(
      "Rating against evidence",
      Severity.ERROR,
      "A standard’s rating is not the band of its lowest key question.",
      "Only where no discretion is stated and no figure is starred. The percentage is rounded half up before banding."),
  DISCRETION(
      "Discretion",
      Severity.NOTE,
      "The panel moved a standard’s rating away from its lowest key question, and says so.",
      "No contradiction, but a place where the rating can’t be told from the table alone: the finding names the deciding question and both ratings."),
  RATING_VS_RATING(
      "Rating against rating",
      Severity.ERROR,
      "Two places give the same work different ratings.",
      "The ratings page is held against the boxes, and sentences that call the work of a standard, or one aim of it, by a rating are held against the rating or the key question’s band."),
  IMPOSSIBLE_PERCENTAGE(
      "Impossible percentage",
      Severity.WARNING,
      "No whole number of the cases gives the percentage.",
      "The GRIM test: every count out of every base that the text offers, rounded half up and half to even; cutting off is told apart. The message says which bases would fit."),
  COUNT_VS_PERCENTAGE(
      "Count against percentage",
      Severity.ERROR,
      "A count or percentage in a sentence is not that of the table.",
      "The sentence is linked to a question by the headings above it and by likeness of wording, never by its value. Counts of cases that failed are turned round first."),
  COUNT_VS_COUNT(
      "Count against count",
      Severity.WARNING,
      "Two counts of the same thing differ.",
      "Numbers of cases, interviews and sub-samples in the summary, the chapters and the annexe; groups of children in the text and in the tables; announced recommendations against those printed."),
  QUANTIFIER_VS_FIGURE(
      "Words against figure",
      Severity.WARNING,
      "Words of quantity don’t hold for their figure.",
      "‘Over two-thirds’ of exactly four of six, ‘just over half’ of 40%, ‘a large majority’ of 70%. What each word may stand for is data with its source, in `quantifiers.yaml`. A limit that is exactly met is told as such."),
  SUM_OF_PARTS(
      "Sum of parts",
      Severity.ERROR,
      "Parts don’t add up to their whole.",
      "Disposals to the cases inspected, the rows of the caseload to its total, younger and older children to all, shares to 100 within what rounding allows."),
  RULE_TEXT(
      "Text against the rules",
      Severity.ERROR,
      "The text contradicts the method’s own rules.",
      "The number of scored standards, the end of the score’s scale, examples that can’t occur, the standards said to be inspected in a domain, questions said to be asked in some cases only, bands of ratings."),
  WORDING(
      "Wording",
      Severity.ERROR,
      "A standard or question is printed in other words.",
      "Statements and key questions are held against the framework and against their other printings in the report; introductions against the heading above."),
  CROSS_REFERENCE(
      "Cross-reference",
      Severity.WARNING,
      "A mark, number or reference leads nowhere.",
      "Marks without notes, notes without marks, letters twice in a list, question numbers under another standard, annexes that don’t exist, and what a word processor prints when a reference is lost."),
  ARITHMETIC(
      "Arithmetic",
      Severity.ERROR,
      "A sentence’s own numbers don’t give its percentage.",
      "A count beside its percentage, a split of the sample, an average caseload, a share of the children."),
  OTHER(
      "Other contradiction",
      Severity.ERROR,
      "The service’s data contradict themselves in another way.",
      "A part larger than its whole, a financial year that wasn’t current at the fieldwork, one figure as people and as full-time equivalents, digits that are not 0 to 9.");

  private final String title;
  private final Severity usual;
  private final String meaning;
  private final String more;

  Kind(String title, Severity usual, String meaning, String more) {
    this.title = title;
    this.usual = usual;
    this.meaning = meaning;
    this.more = more;
  }

  /// As files write it: `count-vs-percentage`.
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// As a page calls it: `Count against percentage`.
  public String title() {
    return title;
  }

  /// The severity that findings of this kind have where nothing is in doubt.
  Severity usual() {
    return usual;
  }

  /// One sentence: what is wrong where a finding of this kind stands.
  public String meaning() {
    return meaning;
  }

  /// How it is looked for.
  String more() {
    return more;
  }

  public static Optional<Kind> of(String id) {
    for (Kind kind : values()) {
      if (kind.id().equals(id)) {
        return Optional.of(kind);
      }
    }
    return Optional.empty();
  }

  @Override
  public String toString() {
    return id();
  }
}
