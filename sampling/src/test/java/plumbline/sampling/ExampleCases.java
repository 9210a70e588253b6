package plumbline.sampling;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Made-up case lists of a service of 400 cases, with shares like those that the reports print
/// (four in five boys, most out-of-court disposals community resolutions, few high risks). No
/// child, case manager or place in them exists.
final class ExampleCases {
  static final String HEADER =
      "ref,domain,disposal,received,released,gender,age,ethnicity,rosh,safety,looked_after,case_manager,team";
  static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 2);

  private static final LocalDate FIRST_DAY = LocalDate.of(2025, 3, 1);
  private static final int DAYS = 364;

  private final RandomNumbers random;

  private ExampleCases(long key) {
    this.random = RandomNumbers.published(key);
  }

  /// Cases of a service by their header's order, with the gaps and repeats of an honest list.
  static String list() {
    List<String> lines = new ExampleCases(2024).lines(398);
    // One child's line entered twice under two references, and one under the same.
    lines.add(lines.get(22).replaceFirst("YJ-\\d+", "YJ-0900"));
    lines.add(lines.get(29));
    return HEADER + "\n" + String.join("\n", lines) + "\n";
  }

  static List<String> lines(long key, int cases) {
    return new ExampleCases(key).lines(cases);
  }

  private List<String> lines(int cases) {
    List<String> lines = new ArrayList<>();
    for (int number = 1; number <= cases; number++) {
      String domain = pick(Map.of("court", 38, "out-of-court", 58, "resettlement", 4));
      lines.add(line("YJ-%04d".formatted(number), domain, number));
    }
    return lines;
  }

  private String line(String ref, String domain, int number) {
    LocalDate received = FIRST_DAY.plusDays(random.below(DAYS));
    String released =
        domain.equals("resettlement") && random.below(3) > 0
            ? received.plusDays(60 + random.below(120)).toString()
            : "";
    boolean court = !domain.equals("out-of-court");
    String disposal =
        switch (domain) {
          case "court" ->
              pick(
                  Map.of(
                      "referral-order", 55,
                      "youth-rehabilitation-order", 27,
                      "youth-rehabilitation-order-iss", 5,
                      "reparation-order", 4,
                      "detention-and-training-order", 7,
                      "section-250", 2));
          case "out-of-court" ->
              pick(
                  Map.of(
                      "community-resolution", 68,
                      "youth-caution", 9,
                      "youth-conditional-caution", 16,
                      "prevention", 5,
                      "no-further-action-with-intervention", 2));
          default -> pick(Map.of("detention-and-training-order", 80, "section-250", 20));
        };
    String rosh =
        court
            ? pick(Map.of("low", 28, "medium", 48, "high", 19, "very high", 3, "unknown", 2))
            : pick(Map.of("low", 66, "medium", 26, "high", 4, "unknown", 4));
    String safety =
        court
            ? pick(Map.of("low", 22, "medium", 46, "high", 26, "very high", 4, "unknown", 2))
            : pick(Map.of("low", 55, "medium", 34, "high", 8, "unknown", 3));
    String team =
        court
            ? pick(Map.of("north", 45, "south", 55))
            : pick(Map.of("early help", 60, "north", 22, "south", 18));
    // CM04 carries more cases than anybody, as happens where posts are vacant.
    String manager = random.below(100) < 6 ? "CM04" : "CM%02d".formatted(1 + random.below(20));
    List<String> values =
        new ArrayList<>(
            List.of(
                ref,
                domain,
                disposal,
                received.toString(),
                released,
                pick(Map.of("male", 81, "female", 18, "other", 1)),
                Integer.toString(age(court)),
                pick(Map.of("white", 76, "mixed", 9, "black", 7, "asian", 6, "unknown", 2)),
                rosh,
                safety,
                pick(Map.of("no", 80, "yes", 17, "unknown", 3)),
                manager,
                team));
    if (number % 97 == 0) {
      values.set(3, ""); // no date
    }
    if (number % 131 == 0) {
      values.set(2, ""); // no disposal
    }
    if (number % 89 == 0) {
      values.set(9, ""); // not classified yet
    }
    if (number % 199 == 0) {
      values.set(3, ANNOUNCED.plusDays(9).toString()); // a panel that is still to come
    }
    return String.join(",", values);
  }

  private int age(boolean court) {
    return court ? 13 + random.below(3) + random.below(3) : 11 + random.below(4) + random.below(4);
  }

  /// One of some values, by their weights, in the alphabet's order.
  private String pick(Map<String, Integer> weights) {
    int at = random.below(weights.values().stream().mapToInt(Integer::intValue).sum());
    String picked = "";
    for (Map.Entry<String, Integer> one : new TreeMap<>(weights).entrySet()) {
      if (at >= 0) {
        picked = one.getKey();
        at -= one.getValue();
      }
    }
    return picked;
  }

  /// Every fault that a service's list may have, each on a line of its own.
  static String faulty() {
    return """
    ref,domain,disposal,received,gendr,age,ethnicity,rosh,safety,looked_after,case_manager,team,child_name,Date of birth,postcode,locality
    YJ-0001,court,referral-order,2025-06-14,male,15,white,medium,medium,no,CM01,north,,,,Ellesmere Port
    YJ-0002,Court disposal,Referral Order,04/07/2025,female,14,white,Very High,LOW,no,CM02,north,,,,Ellesmere Port
    YJ-0003,court,referal order,03/08/2025,male,16,white,medium,medium,no,CM03,south,,,,Neston
    YJ-0004,cuort,referral-order,21/07/2025,male,16,white,medum,medium,no,CM03,south,,,,Neston
    YJ-0005,out-of-court,referral-order,2025-10-20,male,16,white,low,low,no,CM03,south,,,,Neston
    YJ-0006,out-of-court,youth-caution,07/28/2025,male,16,white,low,low,no,CM01,south,,,,Neston
    YJ-0007,out-of-court,youth-caution,2025-11-31,male,16,white,low,low,no,CM01,south,,,,Neston
    YJ-0008,out-of-court,youth-caution,1/11/25,male,16,white,low,low,no,CM01,south,,,,Neston
    YJ-0009,out-of-court,youth-caution,last autumn,male,16,white,low,low,no,CM01,south,,,,Neston
    YJ-0010,out-of-court,youth-caution,2025-11-02,male,2010-04-01,white,low,low,no,CM01,south,,,,Neston
    YJ-0011,out-of-court,youth-caution,2025-11-02,male,16,white,low,low,no,CM01,south,,
    YJ-0012,out-of-court,youth-caution,2025-11-02,male,16,white,low,low,no,CM01,so"uth,,,,Neston
    "YJ-0013",out-of-court,youth-caution,2025-11-02,male,16,white,low,low,no,CM01,"south
    west",,,,Neston
    =cmd|' /C calc'!A0,out-of-court,youth-caution,2025-11-02,M,16,white,low,low,no,CM01,south,,,,Neston
    YJ-0015,out-of-court,youth-caution,2025-11-02,male,16,white,low,low,maybe,CM01,south,,,,12 Made Up Street
    """;
  }
}
