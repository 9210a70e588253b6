package plumbline.inspection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plumbline.framework.Answer;
import plumbline.framework.Base;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.QuestionId;
import plumbline.framework.Share;
import plumbline.framework.Tally;

/// Counts the cases' answers, question by question.
public final class Tallies {
  private Tallies() {}

  /// Every tally of an inspection: those counted from its cases, and those that its file gives.
  public static Map<QuestionId, Tally> of(Inspection inspection) {
    if (inspection.cases().isEmpty()) {
      return inspection.tallies();
    }
    Map<QuestionId, Tally> tallies = counted(inspection.framework(), inspection.cases());
    inspection.tallies().forEach(tallies::putIfAbsent);
    return tallies;
  }

  /// A question that no case answers has no tally, unless answers to its domain exist: then it has
  /// one of no cases.
  static Map<QuestionId, Tally> counted(Framework framework, List<Case> cases) {
    Map<QuestionId, Domain> domains = framework.domainsByQuestion();
    Map<QuestionId, Question> questions = framework.questions();
    Map<QuestionId, Tally> tallies = new LinkedHashMap<>();
    domains.forEach((id, domain) -> {
      int yes = 0;
      int no = 0;
      int notApplicable = 0;
      for (Case one : cases) {
        Answer answer = one.answers().get(id);
        if (answer != null && domain.cases().equals(one.domain())) {
          switch (answer) {
            case YES -> yes++;
            case NO -> no++;
            case NOT_APPLICABLE -> notApplicable++;
          }
        }
      }
      if (yes + no + notApplicable > 0) {
        Question question = questions.get(id);
        boolean all = question != null && question.base() == Base.ALL;
        tallies.put(id, new Tally.Counted(yes, yes + no + (all ? notApplicable : 0)));
      }
    });
    return tallies;
  }

  /// Whether two tallies can be of the same answers.
  static boolean agree(Tally given, Tally counted, Framework framework) {
    if (given instanceof Tally.Published(var percentage)
        && counted instanceof Tally.Counted(int yes, int relevant)) {
      return relevant > 0
          && framework.rounding().percentage(new Share(yes, relevant)).equals(percentage);
    }
    return given.equals(counted);
  }
}
