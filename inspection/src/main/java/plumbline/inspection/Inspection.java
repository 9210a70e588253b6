package plumbline.inspection;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.document.ContentHash;
import plumbline.framework.Disclosure;
import plumbline.framework.Domain;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.framework.Rating;
import plumbline.framework.Standard;
import plumbline.framework.Tally;

/// One inspection of a service, as an inspection file tells it.
///
/// @param framework the framework that it was inspected with
/// @param frameworkHash the hash that the file names, which may be that of another version
/// @param fieldwork when, in the report's words
/// @param file the file that it was read from
/// @param tallies published or counted, by question; those of the cases' answers come on top
/// @param disclosure what is published although it is of few children
/// @param published what the service was told: it never enters a rating
public record Inspection(
    String id,
    String service,
    Framework framework,
    Optional<String> frameworkHash,
    plumbline.document.Source file,
    Optional<String> fieldwork,
    boolean joint,
    Optional<Source> source,
    Profile profile,
    Sample sample,
    List<Case> cases,
    Map<QuestionId, Tally> tallies,
    List<CaseQuestionResult> caseQuestions,
    Map<String, Judgement> judgements,
    Map<String, DiscretionUse> discretion,
    List<Fact> contextualFacts,
    List<Demographic> demographics,
    List<Fact> caseload,
    List<Offence> offenceTypes,
    List<Fact> staffing,
    List<Fact> organisationData,
    List<SurveyFinding> surveys,
    List<Recommendation> recommendations,
    List<Shown> disclosure,
    List<Contradiction> knownContradictions,
    List<String> notes,
    Optional<Published> published) {

  /// Where the facts were taken from.
  public record Source(
      String title, Optional<String> publisher, Optional<String> licence, Optional<String> url) {}

  /// Who and where the service is.
  public record Profile(
      List<String> aliases,
      List<String> authorities,
      Optional<String> region,
      Optional<String> policeArea,
      Optional<String> country,
      List<String> partners) {
    /// Of a service of which nothing is recorded.
    public static final Profile UNKNOWN =
        new Profile(
            List.of(), List.of(), Optional.empty(), Optional.empty(), Optional.empty(), List.of());
  }

  /// The result of a question about the cases that belongs to no standard.
  ///
  /// @param factor what the tally is of, for a question that is asked of several factors
  /// @param riskLevel the cases that it is about, where the result is split by level of risk
  public record CaseQuestionResult(
      String id,
      String domain,
      Tally tally,
      Optional<String> factor,
      Optional<String> riskLevel,
      Optional<String> source) {}

  /// The lead inspector's rating of a standard that is judged on evidence.
  public record Judgement(String standard, Rating rating, Optional<String> reason) {}

  /// The panel's departure from a computed rating.
  ///
  /// @param tests the ids of the tests that the panel named as its ground
  public record DiscretionUse(
      String standard, Rating from, Rating to, List<String> tests, Optional<String> reason) {}

  /// Shares of a group of children, in per cent, in the report's order.
  public record Demographic(String characteristic, String group, List<Group> values) {
    public record Group(String name, BigDecimal percent) {}
  }

  public record Offence(String offence, BigDecimal percent) {}

  public record SurveyFinding(String survey, Optional<Integer> responses, String finding) {}

  /// @param summary in words of our own, never the report's
  /// @param restsOn the findings that it rests on: `2.1.2 and 3.1`
  public record Recommendation(int number, String to, String summary, Optional<String> restsOn) {}

  /// A table that is published whole, against the framework’s rule for small numbers.
  ///
  /// @param group what of the table: the group of a demographic, the id of a case question; empty
  ///   for all of it
  public record Shown(Disclosure.Table table, Optional<String> group, String reason) {

    /// @param ofGroup empty where the table is one whole
    public boolean covers(Disclosure.Table ofTable, String ofGroup) {
      return table == ofTable && group.map(ofGroup::equals).orElse(true);
    }
  }

  /// Where the report contradicts itself: the tables' figures are kept.
  public record Contradiction(String kind, Optional<String> where, String note) {}

  /// @param overall empty where the report gives no overall rating
  public record Published(
      Map<String, Rating> standards, Optional<BigDecimal> score, Optional<Rating> overall) {}

  /// What tells this content of the inspection's file from every other.
  public ContentHash hash() {
    return file.hash();
  }

  public Inspection {
    cases = List.copyOf(cases);
    disclosure = List.copyOf(disclosure);
  }

  /// An inspection of which nothing is known yet but whose it is and by which framework.
  ///
  /// @param file what stands for its content
  public static Inspection begun(
      String id, String service, Framework framework, plumbline.document.Source file) {
    return new Inspection(
        id,
        service,
        framework,
        Optional.of(framework.hash().hex()),
        file,
        Optional.empty(),
        false,
        Optional.empty(),
        Profile.UNKNOWN,
        Sample.UNKNOWN,
        List.of(),
        Map.of(),
        List.of(),
        Map.of(),
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Optional.empty());
  }

  /// This inspection with what the inspectors found in its cases, in place of earlier cases and
  /// results.
  public Inspection withFieldwork(List<Case> inspected, List<CaseQuestionResult> results) {
    return with(joint, profile, sample, inspected, tallies, results, judgements, discretion);
  }

  /// This inspection with what is known of its service and its sample.
  public Inspection about(Profile served, boolean isJoint, Sample drawn) {
    return with(isJoint, served, drawn, cases, tallies, caseQuestions, judgements, discretion);
  }

  /// This inspection with what the cases of another one gave, in place of its own: nothing that was
  /// judged, decided or published there.
  public Inspection withResultsOf(Inspection other) {
    return with(
        joint,
        profile,
        other.sample,
        other.cases,
        other.tallies,
        other.caseQuestions,
        judgements,
        discretion);
  }

  /// This inspection with these judgements and these uses of discretion, by their standards.
  public Inspection decided(Map<String, Judgement> judged, Map<String, DiscretionUse> departures) {
    return with(joint, profile, sample, cases, tallies, caseQuestions, judged, departures);
  }

  /// This inspection with other results, shares and counts of children: those that may be told.
  public Inspection telling(
      List<CaseQuestionResult> results,
      List<Demographic> shares,
      List<Fact> cases,
      List<Offence> offences) {
    return with(
        file,
        joint,
        profile,
        sample,
        this.cases,
        tallies,
        results,
        judgements,
        discretion,
        shares,
        cases,
        offences,
        disclosure);
  }

  /// This inspection as the content of another file.
  public Inspection of(plumbline.document.Source content) {
    return with(
        content,
        joint,
        profile,
        sample,
        cases,
        tallies,
        caseQuestions,
        judgements,
        discretion,
        demographics,
        caseload,
        offenceTypes,
        disclosure);
  }

  /// This inspection with what is shown of few children, in place of what was said before.
  public Inspection showing(List<Shown> shown) {
    return with(
        file,
        joint,
        profile,
        sample,
        cases,
        tallies,
        caseQuestions,
        judgements,
        discretion,
        demographics,
        caseload,
        offenceTypes,
        shown);
  }

  /// This inspection with what its service is known to be, and with what its report recommends.
  public Inspection reported(
      List<Fact> context,
      List<Fact> load,
      List<Fact> staff,
      List<Fact> organisation,
      List<Recommendation> recommended) {
    return new Inspection(
        id,
        service,
        framework,
        frameworkHash,
        file,
        fieldwork,
        joint,
        source,
        profile,
        sample,
        cases,
        tallies,
        caseQuestions,
        judgements,
        discretion,
        context,
        demographics,
        load,
        offenceTypes,
        staff,
        organisation,
        surveys,
        recommended,
        disclosure,
        knownContradictions,
        notes,
        published);
  }

  private Inspection with(
      boolean isJoint,
      Profile served,
      Sample drawn,
      List<Case> inspected,
      Map<QuestionId, Tally> counted,
      List<CaseQuestionResult> results,
      Map<String, Judgement> judged,
      Map<String, DiscretionUse> departures) {
    return with(
        file,
        isJoint,
        served,
        drawn,
        inspected,
        counted,
        results,
        judged,
        departures,
        demographics,
        caseload,
        offenceTypes,
        disclosure);
  }

  private Inspection with(
      plumbline.document.Source content,
      boolean isJoint,
      Profile served,
      Sample drawn,
      List<Case> inspected,
      Map<QuestionId, Tally> counted,
      List<CaseQuestionResult> results,
      Map<String, Judgement> judged,
      Map<String, DiscretionUse> departures,
      List<Demographic> shares,
      List<Fact> load,
      List<Offence> offences,
      List<Shown> shown) {
    return new Inspection(
        id,
        service,
        framework,
        frameworkHash,
        content,
        fieldwork,
        isJoint,
        source,
        served,
        drawn,
        inspected,
        counted,
        results,
        judged,
        departures,
        contextualFacts,
        shares,
        load,
        offences,
        staffing,
        organisationData,
        surveys,
        recommendations,
        shown,
        knownContradictions,
        notes,
        published);
  }

  /// The number of inspected cases that answer the questions of a standard, where the sample says.
  public Optional<Integer> casesFor(Standard standard) {
    return framework.domainOf(standard).sampleField().flatMap(sample::count);
  }

  /// The number of cases of a domain: counted where the file has cases, else as its sample says.
  public Optional<Integer> casesOf(Domain domain) {
    return cases.isEmpty()
        ? domain.sampleField().flatMap(sample::count)
        : domain
            .cases()
            .map(code ->
                Math.toIntExact(
                    cases.stream().filter(one -> code.equals(one.facts().get("domain"))).count()));
  }

  /// Whether the file names another content of its framework than the one at hand.
  public boolean namesAnotherFrameworkContent() {
    return frameworkHash.isPresent() && !frameworkHash.get().equals(framework.hash().hex());
  }
}
