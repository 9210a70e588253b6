package plumbline.framework;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/// The rule for small numbers: what a published report says of few children it leaves out.
///
/// @param threshold the fewest children that a figure may be about; 1 leaves nothing out
/// @param rounding what the counts and shares that are shown in these tables are rounded to a
///   multiple of; 1 rounds nothing
/// @param withOthers whether figures of more children are left out too, where they would tell those
///   of few
/// @param tables the tables that say who the children are
public record Disclosure(int threshold, int rounding, boolean withOthers, Set<Table> tables) {
  /// What holds for a framework that says nothing.
  public static final Disclosure USUAL = new Disclosure(5, 1, true, Set.of(Table.values()));

  /// A table that says who the children are.
  public enum Table {
    DEMOGRAPHICS("demographics"),
    CASELOAD("caseload"),
    OFFENCE_TYPES("offence-types"),
    /// Case questions split by level of risk or by factor; not those about all cases.
    CASE_QUESTIONS("case-questions");

    private final String code;

    Table(String code) {
      this.code = code;
    }

    /// As the open data name it.
    public String code() {
      return code;
    }

    public static Map<String, Table> byCode() {
      Map<String, Table> tables = new LinkedHashMap<>();
      Arrays.stream(values()).forEach(table -> tables.put(table.code, table));
      return tables;
    }
  }

  public Disclosure {
    if (threshold < 1 || rounding < 1) {
      throw new IllegalArgumentException("A threshold and a rounding are at least 1.");
    }
    tables = Set.copyOf(tables);
  }
}
