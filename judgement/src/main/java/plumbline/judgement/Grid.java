package plumbline.judgement;

import java.util.Arrays;
import java.util.List;
import plumbline.framework.Framework;
import plumbline.framework.Question;
import plumbline.framework.Standard;

/// Key question by source: where evidence is, where there is none, and what rests on one source.
public record Grid(List<Group> groups) {
  public Grid {
    groups = List.copyOf(groups);
  }

  /// The rows of a standard.
  public record Group(Standard standard, List<Row> rows) {
    public Group {
      rows = List.copyOf(rows);
    }
  }

  /// A key question with its evidence.
  public record Row(Question question, List<EvidenceItem> items) {
    public Row {
      items = List.copyOf(items);
    }

    public List<EvidenceItem> from(EvidenceSource source) {
      return items.stream().filter(item -> item.says().source() == source).toList();
    }

    public long count(EvidenceSource source, Direction direction) {
      return from(source).stream().filter(item -> item.says().direction() == direction).count();
    }

    /// Where nobody has looked yet, or found anything.
    public List<EvidenceSource> emptyCells() {
      return Arrays.stream(EvidenceSource.values())
          .filter(source -> from(source).isEmpty())
          .toList();
    }

    public boolean isEmpty() {
      return items.isEmpty();
    }

    public List<Claim> claims() {
      return Claim.about(question.id(), items);
    }

    public List<Claim> claimsOfOneSource() {
      return claims().stream().filter(Claim::isOfOneSource).toList();
    }
  }

  /// A row for every key question that is judged on evidence; one that cases answer has a row where
  /// there is evidence about it besides.
  public static Grid of(Framework framework, List<EvidenceItem> items) {
    return new Grid(
        framework.standards().stream()
            .map(standard -> group(standard, items))
            .filter(group -> !group.rows().isEmpty())
            .toList());
  }

  private static Group group(Standard standard, List<EvidenceItem> items) {
    return new Group(
        standard,
        standard.questions().stream()
            .map(question -> new Row(question, EvidenceItem.about(question.id(), items)))
            .filter(row -> !standard.isJudgedFromCases() || !row.isEmpty())
            .toList());
  }

  public List<Row> rows() {
    return groups.stream().flatMap(group -> group.rows().stream()).toList();
  }

  /// Key questions to which there is no evidence at all.
  public List<Question> unanswered() {
    return rows().stream().filter(Row::isEmpty).map(Row::question).toList();
  }

  public List<Claim> claimsOfOneSource() {
    return rows().stream().flatMap(row -> row.claimsOfOneSource().stream()).toList();
  }
}
