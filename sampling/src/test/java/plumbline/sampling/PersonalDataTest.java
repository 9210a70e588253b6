package plumbline.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        "parent_interviewed"
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
    assertThat(withColumn("detail", List.of("943 476 5919", "9434765870", "999 000 0026")))
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

  @Test
  void a_case_manager_is_a_code_and_never_a_name() {
    assertThat(withManagers(List.of("Sarah Jones", "Sarah Jones", "T. Quux")))
        .containsExactly(
            "list.csv:2: The column ‘case_manager’ seems to hold names of people: write codes, such as CM01 or T1, never names");
    assertThat(withManagers(List.of("CM01", "7", "worker A", "North 2"))).isEmpty();
  }

  @Test
  void a_reference_is_no_name_either() {
    assertThat(
            Lists.problems(
                Lists.read(Lists.HEADER + Lists.court("Sam Tailor") + Lists.court("Quill Fenn"))))
        .containsExactly(
            "list.csv:2: The column ‘ref’ seems to hold names of people: use references that mean nothing outside the service’s own records");
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
