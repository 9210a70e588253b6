package plumbline.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The service’s own data hold together.
class ServiceDataTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "education, health and care plan 11.7% | 11.7% is no whole number of a caseload of 80; the base or the date may differ.",
        "education, health and care plan 11% | ",
        "education, health and care plan 0% | "
      })
  void a_single_odd_share_is_of_another_day(String said, String message) {
    told("education, health and care plan 11.3%", said, message);
  }

  @Test
  void shares_of_another_caseload_are_told_once_for_each_table() {
    String report =
        Examples.report()
            .replace("15% Current caseload", "15.5% Current caseload")
            .replace(
                "5% Current caseload ‘Looked After Children’ placed",
                "5.6% Current caseload ‘Looked After Children’ placed")
            .replace("mental health issues 70%", "mental health issues 70.4%");
    assertThat(Examples.only("service-data").check(Examples.text(report)).findings())
        .extracting(Finding::message)
        .containsExactly(
            "15.5% and 5.6% are no whole numbers of a caseload of 80; all 6 shares of it fit 71.",
            "70.4% is no whole number of a caseload of 80; all 6 shares of it fit 71.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "40.4% Current caseload aged 17+ | No parting of a caseload of 80",
        "25% Current caseload aged 17+ | ",
        "0% Current caseload aged 17+ | "
      })
  void younger_and_older_children_are_the_caseload(String said, String message) {
    told("25% Current caseload aged 17+", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "current for financial year 2020/2021 | should read ‘for the current financial year’",
        "previous for financial year 2020/2021 | ‘previous for financial year’ should read ‘for the previous financial year’",
        "current for financial year 2018/2019 | The financial year labelled current is 2018/2019",
        "current grants, and spend of the previous financial year 2019/2020 | ",
        "for current and last financial year 2019/2020 | ",
        "for the current financial year 2021/2022 | The financial year labelled current is 2021/2022",
        "for the financial year 2018/2019 | "
      })
  void the_year_has_its_words_in_order(String said, String message) {
    told("for the current financial year 2020/2021", said, message);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The policy that was current in the financial year 2019/2020 had been reviewed. ",
        "What is current for financial year plans had been reviewed. "
      })
  void words_in_a_sentence_are_no_label(String said) {
    String words = "Total projected budget for the current";
    told(words, said + "\n\n" + words, null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "£1.937 (of which grant £557k) | £1.937 is less than the £557k within it",
        "£557k (of which grant £1.937m) | £557k is less than the £1.937m within it",
        "£557k (of which grant £557k) | "
      })
  void a_part_is_less_than_its_whole(String said, String message) {
    told("£1.937m (of which grant £557k)", said, message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "77 per cent were content | 77 per cent is no whole number of the 24",
        "79 per cent were content | ",
        "over 77 per cent were content | "
      })
  void a_share_of_a_survey_is_whole(String said, String message) {
    told("75 per cent were content", said, message);
  }

  private static void told(String words, String said, @Nullable String message) {
    var messages = Examples.said("service-data", words, said.replace("\\n", "\n"));
    if (message == null) {
      assertThat(messages).isEmpty();
    } else {
      assertThat(messages).anyMatch(one -> one.contains(message));
    }
  }

  /// Every base up to the caseload is tried: a number that no service has must not be.
  @Test
  @Timeout(20)
  void a_caseload_that_no_service_has_is_left_aside() {
    String report =
        Examples.report()
            .replace(
                "80 Total current caseload, of which:",
                "999999999 Total current caseload, of which:")
            .replace("mental health issues 70%", "mental health issues 70.123456%")
            .replace("misuse issues 55%", "misuse issues 55.123457%")
            .replace("care plan 11.3%", "care plan 11.123456%");

    assertThat(Examples.check(report).findings())
        .noneMatch(finding -> finding.message().contains("999999999"));
  }
}
