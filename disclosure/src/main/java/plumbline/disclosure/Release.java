package plumbline.disclosure;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import plumbline.document.Source;
import plumbline.framework.Disclosure.Table;
import plumbline.framework.Tally;
import plumbline.inspection.Fact;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionWriter;

/// An inspection as it may be published: what would tell of few children is no longer in it, so
/// that no table, sentence or file made from it can tell it. One decision for the whole release.
///
/// Tallies of key questions, prompts and case questions over all cases stay: such counts (3 of 8)
/// are how the method says what it saw of the service’s work.
///
/// @param inspection without what is left out
/// @param withheld what is left out, in the order of the tables
public record Release(Inspection inspection, List<Withheld> withheld) {
  /// What stands in place of a figure in a sentence or a list.
  public static final String TOO_FEW = "too few to show";

  public Release {
    withheld = List.copyOf(withheld);
  }

  /// By the rule of its framework, but for what the inspection file says is shown.
  public static Release of(Inspection inspection) {
    return new Deciding(inspection).release();
  }

  private static final class Deciding {
    private final Inspection inspection;
    private final Split split;
    private final Optional<Integer> caseload;
    private final List<Withheld> withheld = new ArrayList<>();

    Deciding(Inspection inspection) {
      this.inspection = inspection;
      this.split = new Split(inspection.framework().disclosure());
      this.caseload = Split.most(inspection.caseload());
    }

    Release release() {
      List<Inspection.Demographic> demographics =
          inspection.demographics().stream().map(this::demographic).toList();
      List<Fact> caseloadFacts = caseload();
      List<Inspection.Offence> offences = offences();
      List<Inspection.CaseQuestionResult> results = caseQuestions();
      Inspection released = inspection.telling(results, demographics, caseloadFacts, offences);
      return new Release(released.equals(inspection) ? inspection : hashed(released), withheld);
    }

    /// The hash of a file with the figure in it, whole or unrounded, would let anybody try which
    /// one it was.
    private static Inspection hashed(Inspection released) {
      byte[] written = InspectionWriter.write(released).getBytes(StandardCharsets.UTF_8);
      return released.of(new Source(released.file().name(), written));
    }

    private boolean isProtected(Table table, String group) {
      return inspection.framework().disclosure().tables().contains(table)
          && inspection.disclosure().stream().noneMatch(shown -> shown.covers(table, group));
    }

    /// @param count of how many children the figure is, where that is known
    private void withhold(Table table, String group, String row, Optional<Integer> count) {
      withhold(
          table,
          group,
          row,
          count.map(children -> why(split.isSmall(children))).orElse(Withheld.Why.UNKNOWN_BASE));
    }

    private void withhold(Table table, String group, String row, Withheld.Why why) {
      withheld.add(new Withheld(table, group, row, why));
    }

    private static Withheld.Why why(boolean isOfFew) {
      return isOfFew ? Withheld.Why.FEW : Withheld.Why.TELLS_FEW;
    }

    private Inspection.Demographic demographic(Inspection.Demographic one) {
      if (!isProtected(Table.DEMOGRAPHICS, one.group())) {
        return one;
      }
      SequencedMap<String, BigDecimal> shares = new LinkedHashMap<>();
      one.values().forEach(value -> shares.put(value.name(), value.percent()));
      Set<String> few = few(shares, caseload);
      shares.forEach((name, share) -> {
        if (few.contains(name)) {
          withhold(
              Table.DEMOGRAPHICS,
              one.group(),
              one.characteristic() + ": " + name,
              caseload.map(cases -> Split.count(share, cases)));
        }
      });
      return new Inspection.Demographic(
          one.characteristic(),
          one.group(),
          one.values().stream()
              .filter(value -> !few.contains(value.name()))
              .map(value ->
                  new Inspection.Demographic.Group(value.name(), split.rounded(value.percent())))
              .toList());
    }

    /// Shares of nobody knows how many are all left out.
    private Set<String> few(SequencedMap<String, BigDecimal> shares, Optional<Integer> whole) {
      return whole
          .map(cases -> split.shares(shares, cases))
          .orElseGet(() -> split.rule().threshold() == 1 ? Set.of() : shares.keySet());
    }

    private List<Fact> caseload() {
      if (!isProtected(Table.CASELOAD, "")) {
        return inspection.caseload();
      }
      Set<Fact> few = split.facts(inspection.caseload());
      return inspection.caseload().stream()
          .map(fact -> {
            if (!few.contains(fact)) {
              return split.rounded(fact);
            }
            withhold(
                Table.CASELOAD,
                "",
                fact.label(),
                caseload
                    .map(cases -> why(split.isOfFew(fact, cases)))
                    .orElse(Withheld.Why.UNKNOWN_BASE));
            return new Fact(fact.label(), TOO_FEW, Optional.empty(), fact.source());
          })
          .toList();
    }

    private List<Inspection.Offence> offences() {
      if (!isProtected(Table.OFFENCE_TYPES, "")) {
        return inspection.offenceTypes();
      }
      Optional<Integer> cases = inspection.sample().count("courtCases");
      SequencedMap<String, BigDecimal> shares = new LinkedHashMap<>();
      inspection.offenceTypes().forEach(one -> shares.put(one.offence(), one.percent()));
      Set<String> few = few(shares, cases);
      shares.forEach((offence, share) -> {
        if (few.contains(offence)) {
          withhold(Table.OFFENCE_TYPES, "", offence, cases.map(count -> Split.count(share, count)));
        }
      });
      return inspection.offenceTypes().stream()
          .filter(one -> !few.contains(one.offence()))
          .map(one -> new Inspection.Offence(one.offence(), split.rounded(one.percent())))
          .toList();
    }

    private List<Inspection.CaseQuestionResult> caseQuestions() {
      Map<List<String>, List<Inspection.CaseQuestionResult>> splits = new LinkedHashMap<>();
      for (Inspection.CaseQuestionResult one : inspection.caseQuestions()) {
        splits
            .computeIfAbsent(
                List.of(one.id(), one.domain(), one.factor().orElse("")), _ -> new ArrayList<>())
            .add(one);
      }
      Set<Inspection.CaseQuestionResult> few = new LinkedHashSet<>();
      splits.values().forEach(rows -> few.addAll(few(rows)));
      List<Inspection.CaseQuestionResult> told = new ArrayList<>();
      for (Inspection.CaseQuestionResult one : inspection.caseQuestions()) {
        if (!isSplit(one) || !isProtected(Table.CASE_QUESTIONS, one.id())) {
          told.add(one);
        } else if (few.contains(one)) {
          withhold(Table.CASE_QUESTIONS, one.id(), about(one), why(one));
        } else {
          told.add(rounded(one));
        }
      }
      return told;
    }

    private Withheld.Why why(Inspection.CaseQuestionResult one) {
      return switch (one.tally()) {
        case Tally.Counted counts ->
            why(one.riskLevel().isPresent() ? split.isSmall(counts.relevant()) : isOfFew(counts));
        case Tally.Published _ -> Withheld.Why.UNKNOWN_BASE;
      };
    }

    private static boolean isSplit(Inspection.CaseQuestionResult one) {
      return one.riskLevel().isPresent() || one.factor().isPresent();
    }

    private static String about(Inspection.CaseQuestionResult one) {
      List<String> about = new ArrayList<>(List.of(one.domain()));
      one.factor().ifPresent(about::add);
      one.riskLevel().ifPresent(level -> about.add(level + " risk"));
      return String.join("; ", about);
    }

    private Inspection.CaseQuestionResult rounded(Inspection.CaseQuestionResult one) {
      return switch (one.tally()) {
        case Tally.Counted(int yes, int relevant) ->
            new Inspection.CaseQuestionResult(
                one.id(),
                one.domain(),
                new Tally.Counted(split.rounded(yes), split.rounded(relevant)),
                one.factor(),
                one.riskLevel(),
                one.source());
        case Tally.Published _ -> one;
      };
    }

    /// @param rows the results of one question of one domain, perhaps of one factor
    private Set<Inspection.CaseQuestionResult> few(List<Inspection.CaseQuestionResult> rows) {
      Set<Inspection.CaseQuestionResult> few = new LinkedHashSet<>();
      SequencedMap<Inspection.CaseQuestionResult, Tally.Counted> levels = new LinkedHashMap<>();
      boolean isCounted = true;
      for (Inspection.CaseQuestionResult row : rows) {
        if (row.tally() instanceof Tally.Counted counts) {
          if (row.riskLevel().isPresent()) {
            levels.put(row, counts);
          } else if (row.factor().isPresent() && isOfFew(counts)) {
            few.add(row);
          }
        } else {
          isCounted &= !isSplit(row);
        }
      }
      List<Inspection.CaseQuestionResult> split = rows.stream().filter(Deciding::isSplit).toList();
      if (!isCounted && this.split.rule().threshold() > 1) {
        return Set.copyOf(split);
      }
      few.addAll(ofFew(levels));
      return few;
    }

    /// Whether few children, but not none, were answered yes, or were answered no.
    private boolean isOfFew(Tally.Counted counts) {
      return split.isSmall(counts.yes())
          || split.isSmall(counts.relevant() - counts.yes())
          || split.isSmall(counts.relevant());
    }

    /// The levels of risk that are left out: those of few, and others with them. Where all that are
    /// left out were answered alike, the whole would tell it: then every level is.
    private Set<Inspection.CaseQuestionResult> ofFew(
        SequencedMap<Inspection.CaseQuestionResult, Tally.Counted> levels) {
      SequencedMap<Inspection.CaseQuestionResult, Integer> bases = new LinkedHashMap<>();
      levels.forEach((level, counts) -> bases.put(level, counts.relevant()));
      Set<Inspection.CaseQuestionResult> few = split.counts(bases);
      List<Tally.Counted> hidden =
          few.stream().map(level -> Objects.requireNonNull(levels.get(level))).toList();
      int yes = hidden.stream().mapToInt(Tally.Counted::yes).sum();
      int base = hidden.stream().mapToInt(Tally.Counted::relevant).sum();
      boolean alike = !hidden.isEmpty() && (yes == 0 || yes == base);
      return alike && split.rule().withOthers() ? levels.keySet() : few;
    }
  }
}
