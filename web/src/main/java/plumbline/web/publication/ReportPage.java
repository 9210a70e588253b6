package plumbline.web.publication;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plumbline.edition.EditionChanges;
import plumbline.edition.FrozenEdition;
import plumbline.report.SummaryLine;

/// The report of one inspection: its latest edition, what was corrected, earlier ones.
///
/// @param chapters each with the address of its page
/// @param note what the latest edition corrects; empty where it corrects none
/// @param again whether that edition says just what was withdrawn before
/// @param withdrawals of editions before it, the latest first
/// @param earlier editions that were corrected, the latest first
/// @param subscribe where people ask for e-mails; empty where nobody can
public record ReportPage(
    String service,
    String title,
    int number,
    String address,
    String published,
    RatingTag rating,
    List<SummaryLine> front,
    List<FrozenEdition.Standard> standards,
    List<FileLine> files,
    List<Chapter> chapters,
    String note,
    boolean again,
    List<Correction> corrections,
    List<Withdrawal> withdrawals,
    List<Earlier> earlier,
    Optional<String> subscribe) {
  private static final int MOST_PASSAGES = 100;

  public record Chapter(String address, String title) {}

  /// @param more how many passages are not shown
  public record Correction(
      int number,
      String published,
      String note,
      List<Figure> figures,
      List<EditionChanges.Passage> passages,
      int more) {
    public boolean changesNothing() {
      return figures.isEmpty() && passages.isEmpty();
    }
  }

  public record Figure(String what, String before, String after) {}

  /// @param note why
  public record Withdrawal(int number, String on, String note) {}

  public record Earlier(int number, String address, String published) {}

  static ReportPage of(PublishedReport report, boolean subscribe) {
    PublishedReport.Edition latest = report.latest();
    FrozenEdition frozen = latest.frozen();
    String address = latest.signed().address();
    List<Chapter> chapters = new ArrayList<>();
    frozen
        .chapters()
        .forEach((id, title) -> chapters.add(new Chapter(address + id + ".html", title)));
    return new ReportPage(
        frozen.service(),
        frozen.title(),
        latest.number(),
        address,
        published(latest),
        RatingTag.of(frozen.overall()),
        frozen.front(),
        frozen.standards(),
        FileLine.of(latest),
        chapters,
        latest.signed().note(),
        report.isAgain(),
        report.corrections().stream().map(ReportPage::correction).toList(),
        report.withdrawn().reversed().stream().map(ReportPage::withdrawal).toList(),
        report.editions().reversed().stream()
            .skip(1)
            .map(one -> new Earlier(one.number(), one.signed().address(), published(one)))
            .toList(),
        subscribe ? Optional.of("/subscribe?report=" + report.inspection()) : Optional.empty());
  }

  static String published(PublishedReport.Edition edition) {
    return ReportsPage.day(edition.signed().released().orElseThrow());
  }

  private static Withdrawal withdrawal(SignedEdition edition) {
    SignedEdition.Withdrawn withdrawn = edition.withdrawn().orElseThrow();
    return new Withdrawal(edition.number(), ReportsPage.day(withdrawn.at()), withdrawn.note());
  }

  private static Correction correction(PublishedReport.Correction made) {
    List<EditionChanges.Passage> passages = made.changes().passages();
    return new Correction(
        made.later().number(),
        published(made.later()),
        made.later().signed().note(),
        made.changes().figures().stream()
            .map(figure ->
                new Figure(
                    figure.ref().replace(":", ", ").replace('-', ' '),
                    figure.before(),
                    figure.after()))
            .toList(),
        passages.stream().limit(MOST_PASSAGES).toList(),
        Math.max(0, passages.size() - MOST_PASSAGES));
  }
}
