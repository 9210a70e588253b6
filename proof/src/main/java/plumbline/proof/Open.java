package plumbline.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The open data of an edition: its tables by their names, each row by the names of its columns.
record Open(Map<String, List<Map<String, String>>> tables) {
  static Open empty() {
    return new Open(new LinkedHashMap<>());
  }

  void add(String table, Map<String, String> row) {
    tables.computeIfAbsent(table, _ -> new ArrayList<>()).add(row);
  }

  List<Map<String, String>> table(String name) {
    return tables.getOrDefault(name, List.of());
  }

  /// Compares another copy with this one, cell by cell.
  ///
  /// @return how many cells were compared
  int compare(Open printed, List<Difference> differences) {
    int cells = 0;
    List<String> names = new ArrayList<>(tables.keySet());
    printed.tables.keySet().stream().filter(name -> !names.contains(name)).forEach(names::add);
    for (String name : names) {
      cells += compare(name, printed.table(name), differences);
    }
    return cells;
  }

  int compare(String name, List<Map<String, String>> printed, List<Difference> differences) {
    List<Map<String, String>> own = table(name);
    if (own.size() != printed.size()) {
      differences.add(
          new Difference("table " + name, printed.size() + " rows", own.size() + " rows"));
    }
    int cells = 0;
    for (int row = 0; row < Math.min(own.size(), printed.size()); row++) {
      Map<String, String> all = new LinkedHashMap<>(own.get(row));
      printed.get(row).forEach(all::putIfAbsent);
      for (String column : all.keySet()) {
        String follows = own.get(row).getOrDefault(column, "");
        String there = printed.get(row).getOrDefault(column, "");
        cells++;
        if (!follows.equals(there)) {
          String id = own.get(row).getOrDefault("id", "");
          differences.add(
              new Difference(
                  "table %s, row %s, column %s"
                      .formatted(name, id.isEmpty() ? String.valueOf(row + 1) : id, column),
                  there,
                  follows));
        }
      }
    }
    return cells;
  }
}
