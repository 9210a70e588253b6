package plumbline.acceptance;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plumbline.document.Place;
import plumbline.fieldwork.CaseFacts;
import plumbline.framework.Framework;
import plumbline.framework.FrameworkLibrary;
import plumbline.framework.QuestionId;
import plumbline.inspection.Inspection;
import plumbline.inspection.InspectionReader;
import plumbline.inspection.ShippedInspections;

/// A made-up service whose cases are to come out as those of a published inspection.
///
/// @param model the published inspection
/// @param cases the lines of the service’s case list: reference, domain, disposal, months before
///   the announcement, and the rest
/// @param otherwise questions whose published figure no answers about these cases give: a known
///   contradiction of the report on Wirral, whose 83 per cent at 2.3.3.a is a share of six cases
///   where all seven are asked it
/// @param proposed whether the cases are allocated by the proposal, not by hand
record Scenario(
    String service,
    String model,
    String framework,
    int court,
    int outOfCourt,
    List<String> cases,
    Set<QuestionId> otherwise,
    boolean proposed) {
  static final LocalDate ANNOUNCED = LocalDate.of(2026, 3, 2);

  private static final FrameworkLibrary LIBRARY = FrameworkLibrary.shipped();
  private static final String COLUMNS =
      "ref,domain,disposal,received,gender,age,ethnicity,rosh,safety,case_manager";
  private static final String REST = "male,15,white,medium,medium,";

  /// All eight court cases, and two out-of-court cases for three of them.
  static Scenario trafford() {
    List<String> cases = new ArrayList<>();
    for (int at = 1; at <= 8; at++) {
      cases.add("H-10%d,court,referral-order,7,%sCM-%d".formatted(at, REST, 1 + at % 4));
    }
    for (int at = 1; at <= 9; at++) {
      cases.add(
          "H-20%d,out-of-court,%s,4,%sCM-%d"
              .formatted(
                  at,
                  at % 3 == 0 ? "community-resolution" : "youth-conditional-caution",
                  REST,
                  1 + at % 4));
    }
    cases.add("H-109,court,referral-order,2," + REST + "CM-1");
    return new Scenario(
        "Harrowmere Youth Justice Service",
        "trafford-2020",
        "youth-2018",
        8,
        6,
        cases,
        Set.of(),
        false);
  }

  /// Seven and 22 eligible cases give seven and 20, by the share of out-of-court work.
  static Scenario wirral() {
    List<String> cases = new ArrayList<>();
    for (int at = 1; at <= 7; at++) {
      cases.add("S-10%d,court,referral-order,7,%sCM-%d".formatted(at, REST, 1 + at % 6));
    }
    for (int at = 1; at <= 22; at++) {
      cases.add(
          "S-2%02d,out-of-court,community-resolution,4,%sCM-%d".formatted(at, REST, 1 + at % 6));
    }
    return new Scenario(
        "Saltney Youth Justice Service",
        "wirral-2021",
        "youth-2021",
        7,
        20,
        cases,
        Set.of(new QuestionId("2.3.3.a")),
        true);
  }

  String id() {
    return service.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  String inspection() {
    return id() + "-" + ANNOUNCED.getYear();
  }

  int sampled() {
    return court + outOfCourt;
  }

  /// The file that the service sends. Two lines that agree in all but the reference would be one
  /// case that is listed twice: the days differ.
  String list() {
    StringBuilder list = new StringBuilder(COLUMNS).append('\n');
    for (int at = 0; at < cases.size(); at++) {
      String[] cells = cases.get(at).split(",", 5);
      list.append(String.join(",", cells[0], cells[1], cells[2]))
          .append(',')
          .append(ANNOUNCED.minusMonths(Long.parseLong(cells[3])).minusDays(at % 15))
          .append(',')
          .append(cells[4])
          .append('\n');
    }
    return list.toString();
  }

  /// What the list says about a case, so far as questions depend on it.
  CaseFacts facts(String ref) {
    String line = cases.stream().filter(one -> one.startsWith(ref + ",")).findFirst().orElseThrow();
    List<String> columns = List.of(COLUMNS.split(","));
    String[] cells = line.split(",", -1);
    Map<String, Object> facts = new LinkedHashMap<>();
    for (String column : List.of("domain", "disposal", "rosh", "safety")) {
      facts.put(column, cells[columns.indexOf(column)]);
    }
    return new CaseFacts(ref, facts);
  }

  Framework questions() {
    return Printed.accepted(LIBRARY.find(framework, new Place("test", 1, 1)));
  }

  Inspection published() {
    return ShippedInspections.sources().stream()
        .filter(source -> source.name().endsWith(model + ".json"))
        .map(source -> Printed.accepted(InspectionReader.read(source, LIBRARY)))
        .findFirst()
        .orElseThrow();
  }

  @Override
  public String toString() {
    return framework + " as in " + model;
  }
}
