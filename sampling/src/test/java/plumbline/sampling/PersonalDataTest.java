package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// No child's name may enter, nor what leads to one. Every name and number here is made up.
class PersonalDataTest {
  private static List<String> withColumn(String heading, List<String> values) {
    StringBuilder text = new StringBuilder(Lists.HEADER.replace("team", "team," + heading));
    for (int at = 0; at < values.size(); at++) {
      text.append(Lists.court("YJ-" + at).replace("north", "north," + values.get(at)));
    }
    return Lists.problems(Lists.read(text.toString()));
  }

  private static List<String> withManagers(List<String> managers) {
    return Lists.problems(
        Lists.read(
            Lists.HEADER
                + IntStream.range(0, managers.size())
                    .mapToObj(at -> Lists.court("YJ-" + at).replace("CM01", managers.get(at)))
                    .collect(Collectors.joining())));
  }

  @ParameterizedTest
  @CsvSource({
    "child_name, a name",
    "Surname, a name",
    "First Name, a name",
    "childForename, a name",
    "Initials, a name",
    "child, a name",
    "Child Initials, a name",
    "Manager, a name",
    "supervising officer, a name",
    "Key worker, a name",
    "DOB, a date of birth",
    "Date of Birth, a date of birth",
    "birth_date, a date of birth",
    "Home address, an address or a way to reach somebody",
    "Post code, an address or a way to reach somebody",
    "postcode_sector, an address or a way to reach somebody",
    "email, an address or a way to reach somebody",
    "Mobile, an address or a way to reach somebody",
    "NHS Number, a number that names a person",
    "ULN, a number that names a person",
    "PNC ID, a number that names a person",
    "School, a person or a school",
    "Notes, 'free text, in which anybody may be named'",
  })
  void a_column_headed_like_personal_data_is_refused(String heading, String what) {
    assertThat(withColumn(heading, List.of("x")))
        .containsExactly(
            "list.csv:1: The column ‘%s’ is headed like %s: remove it: a case is known by its reference only; if it holds something else, give it another heading"
                .formatted(heading, what));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "locality",
        "sentence_type",
        "phase",
        "wing",
        "accommodation",
        "school_year",
        "parent_interviewed",
        "child_protection_plan",
        "officer_visits",
        "born_abroad"
      })
  void an_honest_heading_is_not(String heading) {
    assertThat(withColumn(heading, List.of("a", "b"))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "CH65 0AA, a postcode",
    "near CH65 0AA, a postcode",
    "12 Made Up Street, an address",
    "Flat 3b 101 Long Lane, an address",
    "a.child@example.org, an e-mail address",
    "07700 900123, a telephone number",
    "943 476 5919, an NHS number",
    "see 943-476-5919, an NHS number",
    "943 476 5918, ",
    "9434765919, ",
    "A123456789012, a unique pupil number",
    "2004/1234567X, a Police National Computer number",
    "QQ 12 34 56 C, ",
    "AB 12 34 56 C, a National Insurance number",
  })
  void one_value_that_leads_to_a_person_is_enough_and_is_not_shown(String value, String what) {
    List<String> problems = withColumn("detail", List.of("fine", value, "also fine"));
    if (what == null) {
      assertThat(problems).isEmpty();
    } else {
      assertThat(problems)
          .containsExactly(
              "list.csv:3: The column ‘detail’ seems to hold %s: remove it: a case is known by its reference only"
                  .formatted(what));
    }
  }

  @Test
  void many_dates_of_birth_are_noticed_but_other_dates_are_not() {
    assertThat(withColumn("detail", List.of("12/05/2010", "2009-11-30", "1 June 2011")))
        .containsExactly(
            "list.csv:2: The column ‘detail’ seems to hold dates of birth: remove it: a case is known by its reference only");
    assertThat(withColumn("ends", List.of("12/05/2026", "2026-11-30"))).isEmpty();
  }

  @Test
  void a_date_of_birth_in_place_of_the_age_is_named_as_such() {
    assertThat(
            Lists.problems(
                Lists.read(Lists.HEADER + Lists.court("YJ-1").replace(",15,", ",2010-04-01,"))))
        .containsExactly(
            "list.csv:2: ‘age’ is no age in whole years: write a whole number from 8 to 25, or leave it empty",
            "list.csv:2: The column ‘age’ seems to hold dates of birth: remove it: a case is known by its reference only");
  }

  /// 943 476 5919 and the like satisfy the check digit of an NHS number; they are from its test
  /// range.
  @Test
  void checked_numbers_are_noticed_together() {
    assertThat(withColumn("detail", List.of("9434765919", "9434765870", "9990000026")))
        .singleElement()
        .asString()
        .contains("seems to hold NHS numbers or unique learner numbers");
    assertThat(withColumn("detail", List.of("0000012345", "0000012346", "0000012347"))).isEmpty();
  }

  @Test
  void names_of_children_are_noticed_by_what_they_are() {
    assertThat(
            withColumn(
                "detail", List.of("Olivia", "Noah", "Amelia", "Leo", "Isla", "Zorblax", "Quint")))
        .containsExactly(
            "list.csv:2: The column ‘detail’ seems to hold names of people: remove it: a case is known by its reference only");
  }

  @Test
  void places_with_two_words_are_no_names() {
    assertThat(
            withColumn(
                "locality",
                IntStream.range(0, 60)
                    .mapToObj(at ->
                        List.of("Ellesmere Port", "West Kirby", "Neston", "New Brighton")
                            .get(at % 4))
                    .toList()))
        .isEmpty();
  }

  private static List<String> withTeams(List<String> teams) {
    StringBuilder text = new StringBuilder(Lists.HEADER);
    for (int at = 0; at < teams.size(); at++) {
      text.append(Lists.court("YJ-" + at).replace("north", '"' + teams.get(at) + '"'));
    }
    return Lists.problems(Lists.read(text.toString()));
  }

  private static List<String> quoted(String values) {
    return values.lines().flatMap(line -> Stream.of(line.split(";"))).map(String::strip).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Sarah Jones; Thomas Quux",
        "SARAH JONES; TOM QUUX",
        "Jones, Sarah; Quux, Tom",
        "JONES, Sarah; SMITH, Tom",
        "S Jones; T Smith",
        "S. Jones; TJ Smith",
        "Jones S; Smith T.",
        "Sarah White; Thomas West",
        "Sarah Anne Jones; Tom Smith",
      })
  void two_names_of_which_one_is_common_are_enough(String names) {
    assertThat(withTeams(quoted(names)))
        .containsExactly(
            "list.csv:2: ‘team’ is written like a person’s name: use a code, such as T-3, and keep the key to it yourselves",
            "list.csv:3: ‘team’ is written like a person’s name: use a code, such as T-3, and keep the key to it yourselves");
    assertThat(withColumn("supervised", inQuotes(quoted(names))))
        .containsExactly(
            "list.csv:2: The column ‘supervised’ seems to hold names of people: remove it: a case is known by its reference only");
  }

  private static List<String> inQuotes(List<String> values) {
    return values.stream().map(value -> '"' + value + '"').toList();
  }

  @Test
  void four_names_are_enough_however_rare() {
    assertThat(withColumn("lead", List.of("Zeno Quux", "Ada Fenn", "Obi Strand", "Q. Zorblax")))
        .containsExactly(
            "list.csv:2: The column ‘lead’ seems to hold names of people: remove it: a case is known by its reference only");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "North Team; South Team; East Team; West Team",
        "North West; South East; South West; North East",
        "NORTH TEAM; SOUTH TEAM; COURT TEAM; Early Help",
        "NORTH; SOUTH; YOT; ABC",
        "James Street Hub; Victoria Hub; St Helens Hub",
        "Cheshire West; Cheshire East; Greater Manchester; West Lancashire",
      })
  void teams_are_no_names(String teams) {
    assertThat(withTeams(quoted(teams))).isEmpty();
    assertThat(withColumn("unit", inQuotes(quoted(teams)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "White British; White Irish; Black African; Black Caribbean; Asian Indian; Mixed White; Not Stated",
        "Common Assault; Criminal Damage; Drug Possession; Public Order; Sexual Assault; Bail Breach",
        "ACTUAL BODILY HARM; COMMON ASSAULT; KNIFE CRIME; MOTORING OFFENCE",
        "Very High; Very Low; Not Known; Not Applicable",
        "Ellesmere Port; West Kirby; New Brighton; Little Sutton",
        "Full Time; Part Time; Alternative Provision; Home Educated",
        "Child Protection; Care Leaver; Looked After; Foster Care",
        "Week One; Week Two; Week Three; Week Four",
        "A North; B North; C South; D South",
      })
  void words_of_an_honest_column_are_no_names(String words) {
    assertThat(withColumn("detail", inQuotes(quoted(words)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"05/2010; 11/2009", "May 2010; June 2011", "2010-05; 2009-11"})
  void months_of_birth_are_dates_of_birth(String months) {
    assertThat(withColumn("born", quoted(months)))
        .containsExactly(
            "list.csv:2: The column ‘born’ seems to hold dates of birth: remove it: a case is known by its reference only");
    assertThat(withColumn("quarter", List.of("05/2025", "11/2025"))).isEmpty();
  }

  @Test
  void a_year_of_birth_is_one_under_a_heading_that_says_so() {
    assertThat(withColumn("born", List.of("2010", "2011"))).hasSize(1);
    assertThat(withColumn("licence", List.of("2010", "2011"))).isEmpty();
    assertThat(withColumn("born", List.of("here", "abroad"))).isEmpty();
  }

  @Test
  void a_case_manager_is_a_code_and_never_a_name() {
    assertThat(withManagers(List.of("Sarah Jones", "Sarah Jones", "T. Quux")))
        .containsExactly(
            "list.csv:2: ‘case_manager’ is written like a person’s name: use a code, such as CM-3, and keep the key to it yourselves",
            "list.csv:3: ‘case_manager’ is written like a person’s name: use a code, such as CM-3, and keep the key to it yourselves",
            "list.csv:4: ‘case_manager’ is written like a person’s name: use a code, such as CM-3, and keep the key to it yourselves");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Jane Smith",
        "Smith, Jane",
        "Smith,Jane",
        "JANE SMITH",
        "jane smith",
        "J Smith",
        "J. Smith",
        "Smith J",
        "Zeno Quux",
        "Zeno  Quux",
        "Anne Zeno Maria Quux",
        "Zoë O’Quux-Fenn",
        "Grace White",
        "Sarah Beach",
      })
  void one_name_among_codes_is_refused(String name) {
    List<String> codes = List.of("CM01", "CM02", "CM03", "CM04", "CM05", '"' + name + '"', "CM06");
    assertThat(withManagers(codes))
        .containsExactly(
            "list.csv:7: ‘case_manager’ is written like a person’s name: use a code, such as CM-3, and keep the key to it yourselves");
    assertThat(
            Lists.problems(
                Lists.read(
                    Lists.HEADER + codes.stream().map(Lists::court).collect(Collectors.joining()))))
        .containsExactly(
            "list.csv:7: ‘ref’ is written like a person’s name: use a reference that means nothing to others, such as YJ-0042");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CM01",
        "CM-3",
        "CM 3",
        "7",
        "worker A",
        "Worker A",
        "North 2",
        "CM AB",
        "YJ/2026/0042",
        "YJ-0042 A",
        "M-101",
        "Early Help",
        "Duty Officer",
        "north",
      })
  void a_code_is_no_name(String code) {
    assertThat(withManagers(List.of(code))).isEmpty();
    assertThat(Lists.problems(Lists.read(Lists.HEADER + Lists.court(code)))).isEmpty();
    assertThat(withTeams(List.of(code))).isEmpty();
  }

  @Test
  void one_name_among_teams_is_refused() {
    assertThat(withTeams(List.of("North", "South Team", "Ellesmere Port", "Jane Smith", "Hub")))
        .containsExactly(
            "list.csv:5: ‘team’ is written like a person’s name: use a code, such as T-3, and keep the key to it yourselves");
  }

  @Test
  void a_reference_is_no_name_either() {
    assertThat(
            Lists.problems(
                Lists.read(Lists.HEADER + Lists.court("Sam Tailor") + Lists.court("Quill Fenn"))))
        .containsExactly(
            "list.csv:2: ‘ref’ is written like a person’s name: use a reference that means nothing to others, such as YJ-0042",
            "list.csv:3: ‘ref’ is written like a person’s name: use a reference that means nothing to others, such as YJ-0042");
  }

  @Test
  void free_text_is_refused() {
    assertThat(
            withColumn(
                "detail",
                List.of("He came late twice and then his aunt rang to say that he was ill again")))
        .containsExactly(
            "list.csv:2: The column ‘detail’ seems to hold free text, in which anybody may be named: remove it: a case is known by its reference only");
  }
}
