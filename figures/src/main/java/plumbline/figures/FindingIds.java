package plumbline.figures;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import plumbline.document.ContentHash;
import plumbline.reading.Report;
import plumbline.reading.Section;

/// Gives findings their ids: a hash of the kind, the words on both sides and the part of the report
/// that they stand in, by its role and its standard. No line and no heading's wording is in it, so
/// an edit elsewhere changes none. Where all that is equal, they are counted through.
final class FindingIds {
  private final NavigableMap<Integer, Section> sections = new TreeMap<>();

  FindingIds(Report report) {
    for (Report.Placed placed : report.blocks()) {
      if (!placed.block().words().isEmpty()) {
        sections.put(placed.block().firstLine(), placed.section());
      }
    }
  }

  /// @param findings in the order of the text
  List<Finding> give(List<Finding> findings) {
    Map<String, Integer> seen = new HashMap<>();
    List<Finding> known = new ArrayList<>();
    for (Finding finding : findings) {
      String words = finding.words() + "\n" + place(finding.claim().line());
      int before = seen.merge(words, 1, Integer::sum) - 1;
      known.add(finding.withId(hash(before == 0 ? words : words + "\n" + before)));
    }
    return known;
  }

  private String place(int line) {
    var found = sections.floorEntry(line);
    if (found == null) {
      return "";
    }
    Section section = found.getValue();
    return section.part() + " " + section.standard().or(section::domain).orElse("");
  }

  private static String hash(String words) {
    return ContentHash.of(words.getBytes(UTF_8)).toString().substring(0, 12);
  }
}
