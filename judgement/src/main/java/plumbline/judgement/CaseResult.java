package plumbline.judgement;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Tally;
import plumbline.inspection.Inspection;
import plumbline.inspection.Tallies;
import plumbline.statistics.SmallCounts;

/// What the cases say about something that an organisational standard asks too: whether managers
/// oversee the work, whether victims and diversity are heeded. Offered as evidence; whoever takes
/// it says which key question it bears on.
///
/// @param id a question’s, or a case question’s with the domain of its cases
/// @param words the question and its tally
public record CaseResult(String id, String words) {
  private static final List<String> THEMES = List.of("victim", "diversity");

  /// Those of an inspection, about each case first.
  public static List<CaseResult> of(Inspection inspection) {
    Framework framework = inspection.framework();
    List<CaseResult> results = new ArrayList<>();
    for (Inspection.CaseQuestionResult one : inspection.caseQuestions()) {
      if (one.factor().isEmpty() && one.riskLevel().isEmpty() && isOfEnough(one.tally())) {
        String asked = text(framework, one.id());
        results.add(
            new CaseResult(one.id() + " " + one.domain(), asked + yes(one.tally(), one.domain())));
      }
    }
    Map<QuestionId, Tally> tallies = Tallies.of(inspection);
    for (Question question : framework.questions().values()) {
      Tally tally = tallies.get(question.id());
      if (tally != null && isThemed(question) && isOfEnough(tally)) {
        String domain =
            framework.domainAsking(question.id()).flatMap(Domain::cases).orElse("relevant");
        results.add(
            new CaseResult(
                question.id().value(),
                "%s %s%s".formatted(question.id(), question.text(), yes(tally, domain))));
      }
    }
    return results;
  }

  private static boolean isThemed(Question question) {
    String text = question.text().english().toLowerCase(Locale.UK);
    return THEMES.stream().anyMatch(text::contains);
  }

  private static boolean isOfEnough(Tally tally) {
    return switch (tally) {
      case Tally.Counted(int _, int relevant) -> relevant >= SmallCounts.LEAST;
      case Tally.Published _ -> true;
    };
  }

  private static String yes(Tally tally, String domain) {
    return switch (tally) {
      case Tally.Counted counted -> " Yes in %s %s cases.".formatted(counted, domain);
      case Tally.Published(var percentage) ->
          " Yes in %s of %s cases.".formatted(percentage, domain);
    };
  }

  private static String text(Framework framework, String caseQuestion) {
    return framework
        .caseQuestion(caseQuestion)
        .map(one -> one.text().english())
        .orElse(caseQuestion);
  }
}
