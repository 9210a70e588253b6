package plumbline.sampling;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plumbline.framework.FactCodes;
import plumbline.framework.Framework;

/// The columns of a case list, with what each means and which codes it takes.
public record CaseListTemplate(Framework framework) {

  /// A column of the list.
  ///
  /// @param needed whether the list must have it
  /// @param codes that it takes; empty for dates, numbers and the service's own codes
  public record Entry(String column, String meaning, boolean needed, List<FactCodes.Code> codes) {
    public Entry {
      codes = List.copyOf(codes);
    }
  }

  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry(
              "ref",
              "The case’s reference: means nothing to others, never a name or an official number"),
          Map.entry("domain", "Which sample the case belongs to"),
          Map.entry(
              "disposal", "The child’s disposal; a resettlement case carries its court sentence"),
          Map.entry("received", "The day the disposal was received: 2026-03-31 or 31/03/2026"),
          Map.entry("released", "The day of release from custody; resettlement cases only"),
          Map.entry("gender", "The child’s gender"),
          Map.entry("age", "In whole years, never a date of birth"),
          Map.entry("ethnicity", "The child’s ethnic group"),
          Map.entry("rosh", "The service’s classification of the risk of serious harm"),
          Map.entry("safety", "The service’s classification of safety and wellbeing"),
          Map.entry("looked_after", "Whether the child is looked after by a local authority"),
          Map.entry("case_manager", "A code for the case manager, such as CM-3, never a name"),
          Map.entry("team", "A code for the team, such as T-3 or North, never a person’s name"));

  public List<Entry> entries() {
    List<String> needed =
        new ArrayList<>(List.of(Columns.REF, Columns.DOMAIN, Columns.DISPOSAL, Columns.RECEIVED));
    framework.sampling().ifPresent(sampling -> needed.addAll(sampling.match()));
    return framework.facts().names().stream()
        .map(name ->
            new Entry(
                name,
                MEANINGS.getOrDefault(name, "A fact of this framework"),
                needed.contains(name),
                framework.facts().of(name)))
        .toList();
  }

  /// The line with the columns, to be filled with a case in each line after it.
  public String csv() {
    return entries().stream().map(Entry::column).collect(Collectors.joining(",")) + "\r\n";
  }
}
