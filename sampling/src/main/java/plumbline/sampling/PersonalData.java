package plumbline.sampling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Keeps children's names and all that leads to them out: a column that is headed like personal
/// data, or holds it, is refused with the reason (DESIGN, section 3, rule 10). No value is ever
/// shown. Only columns without codes of the framework can hold such a thing.
final class PersonalData {
  private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+|(?<=\\p{Ll})(?=\\p{Lu})");
  private static final Set<String> NAME_WORDS =
      Set.of(
          "name",
          "names",
          "forename",
          "forenames",
          "surname",
          "firstname",
          "lastname",
          "fullname",
          "childname",
          "nickname",
          "alias",
          "initials");
  private static final Set<String> ADDRESS_WORDS =
      Set.of(
          "address",
          "addresses",
          "street",
          "postcode",
          "postcodes",
          "zip",
          "zipcode",
          "uprn",
          "email",
          "emails",
          "phone",
          "telephone",
          "mobile");
  private static final Set<String> BIRTH_WORDS =
      Set.of("dob", "birthdate", "birthday", "dateofbirth");
  private static final Set<String> NUMBER_WORDS =
      Set.of("nhs", "nhsnumber", "nhsno", "uln", "upn", "pnc", "pncid", "nino", "passport");
  private static final Set<String> FREE_WORDS =
      Set.of("notes", "note", "comment", "comments", "remarks", "narrative", "freetext");
  private static final Set<String> PEOPLE =
      Set.of(
          "school",
          "schoolname",
          "mother",
          "father",
          "parent",
          "parents",
          "carer",
          "guardian",
          "victim",
          "gp");

  private static final Pattern POSTCODE =
      Pattern.compile(
          "(?i)\\b(?:GIR ?0AA|[A-PR-UWYZ](?:\\d{1,2}|[A-HK-Y]\\d{1,2}|\\d[A-HJKPSTUW]|[A-HK-Y]\\d[ABEHMNPRV-Y]) ?\\d[ABD-HJLNP-UW-Z]{2})\\b");
  private static final Pattern STREET =
      Pattern.compile(
          "(?i)\\b\\d+[a-z]?,? +(?:[\\p{L}'’.-]+ +){1,4}(?:street|st|road|rd|avenue|ave|lane|close|drive|way|crescent|terrace|gardens|grove|place|square|court|walk|hill|view)\\b");
  private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+");
  private static final Pattern PHONE = Pattern.compile("(?:\\+44|0)[1-9](?:[ -]?\\d){8,9}");
  private static final Pattern PUPIL_NUMBER =
      Pattern.compile("(?i)[A-HJ-NP-RT-Z]\\d{11}[\\dA-HJ-NP-RT-Z]");
  private static final Pattern POLICE_NUMBER = Pattern.compile("(?:\\d{4}|\\d{2})/\\d{1,7}[A-Z]");
  private static final Pattern INSURANCE_NUMBER =
      Pattern.compile("(?i)[A-CEGHJ-PR-TW-Z]{2} ?(?:\\d{2} ?){3}[A-D]");
  private static final Pattern DATE =
      Pattern.compile(
          "((?:19|20)\\d{2})[-/.]\\d{1,2}[-/.]\\d{1,2}(?:[T ].*)?|\\d{1,2}[-/. ](?:\\d{1,2}|\\p{L}{3,9})[-/. ]((?:19|20)?\\d{2})");
  private static final Pattern TWO_WORDS =
      Pattern.compile("\\p{Lu}[\\p{L}'’-]+,? (?:\\p{Lu}\\.? ?)?\\p{Lu}[\\p{L}'’-]+");
  private static final Pattern FIRST_WORD = Pattern.compile("\\p{L}+");

  private static final int MOST_DIFFERENT = 5_000;
  private static final int LONG_TEXT = 60;

  private final Columns.Column column;
  private final Set<String> different = new HashSet<>();
  private int filled;
  private int firstLine;
  private int certainLine;
  private String certain = "";
  private int twoWords;
  private int names;
  private final List<Integer> years = new ArrayList<>();
  private int numbers;
  private int longTexts;

  PersonalData(Columns.Column column) {
    this.column = column;
  }

  /// Looks at a value. A value that was seen before is looked at once only.
  void take(int line, String value) {
    if (value.isEmpty() || different.size() >= MOST_DIFFERENT || !different.add(value)) {
      return;
    }
    filled++;
    firstLine = firstLine == 0 ? line : firstLine;
    longTexts += value.length() > LONG_TEXT ? 1 : 0;
    if (certainLine == 0) {
      certain(value)
          .ifPresent(what -> {
            certain = what;
            certainLine = line;
          });
    }
    twoWords += TWO_WORDS.matcher(value).matches() ? 1 : 0;
    names += hasName(value) ? 1 : 0;
    year(value).ifPresent(years::add);
    numbers += isCheckedNumber(value) ? 1 : 0;
  }

  /// What one value alone gives away.
  private static Optional<String> certain(String value) {
    boolean hasDigit = value.chars().anyMatch(Character::isDigit);
    if (hasDigit && POSTCODE.matcher(value).find()) {
      return Optional.of("a postcode");
    }
    if (hasDigit && STREET.matcher(value).find()) {
      return Optional.of("an address");
    }
    if (value.indexOf('@') > 0 && EMAIL.matcher(value).find()) {
      return Optional.of("an e-mail address");
    }
    if (hasDigit && PHONE.matcher(value).matches()) {
      return Optional.of("a telephone number");
    }
    if (hasDigit && PUPIL_NUMBER.matcher(value).matches()) {
      return Optional.of("a unique pupil number");
    }
    if (hasDigit && POLICE_NUMBER.matcher(value).matches()) {
      return Optional.of("a Police National Computer number");
    }
    return hasDigit && INSURANCE_NUMBER.matcher(value).matches()
        ? Optional.of("a National Insurance number")
        : Optional.empty();
  }

  /// The column's problem, if it has one.
  ///
  /// @param latestYear of the list: children in it were born 9 to 26 years before
  void judge(int headerLine, int latestYear, ListProblems problems) {
    Optional<String> byHeading = byHeading();
    if (byHeading.isPresent()) {
      problems.add(
          headerLine,
          English.text("The column ‘%s’ is headed like %s", column.name(), byHeading.get()),
          "remove it: a case is known by its reference only"
              + (column.kind() == Columns.Kind.FURTHER
                  ? "; if it holds something else, give it another heading"
                  : ""));
    } else if (certainLine > 0) {
      refuse(certainLine, certain, problems);
    } else {
      byShare(latestYear).ifPresent(what -> refuse(firstLine, what, problems));
    }
  }

  private void refuse(int line, String what, ListProblems problems) {
    problems.add(
        line,
        English.text("The column ‘%s’ seems to hold %s", column.name(), what),
        switch (column.kind()) {
          case REFERENCE -> "use references that mean nothing outside the service’s own records";
          case CODE_NAME -> "write codes, such as CM01 or T1, never names";
          case CODED, DATE, AGE, FURTHER -> "remove it: a case is known by its reference only";
        });
  }

  private Optional<String> byHeading() {
    if (column.kind() != Columns.Kind.FURTHER) {
      return Optional.empty();
    }
    List<String> words =
        WORDS.splitAsStream(column.name()).map(word -> word.toLowerCase(Locale.ROOT)).toList();
    String plain = Columns.plain(column.name());
    if (isOneOf(words, plain, BIRTH_WORDS) || words.contains("birth")) {
      return Optional.of("a date of birth");
    }
    if (isOneOf(words, plain, NUMBER_WORDS)) {
      return Optional.of("a number that names a person");
    }
    if (isOneOf(words, plain, ADDRESS_WORDS) || plain.contains("postcode")) {
      return Optional.of("an address or a way to reach somebody");
    }
    if (isOneOf(words, plain, NAME_WORDS) || plain.endsWith("surname")) {
      return Optional.of("a name");
    }
    if (isOneOf(words, plain, FREE_WORDS)) {
      return Optional.of("free text, in which anybody may be named");
    }
    return PEOPLE.contains(plain) ? Optional.of("a person or a school") : Optional.empty();
  }

  private static boolean isOneOf(List<String> words, String plain, Set<String> bad) {
    return bad.contains(plain) || words.stream().anyMatch(bad::contains);
  }

  /// What many values together give away.
  private Optional<String> byShare(int latestYear) {
    long births =
        years.stream().filter(year -> year >= latestYear - 26 && year <= latestYear - 9).count();
    if (filled >= 3 && numbers * 5 >= filled * 4) {
      return Optional.of("NHS numbers or unique learner numbers");
    }
    if (births > 0 && births * 5 >= filled * 4L) {
      return Optional.of("dates of birth");
    }
    // A team may well be called ‘North Team’; a case manager's code has no two words in capitals.
    boolean isCode =
        column.kind() == Columns.Kind.REFERENCE || column.name().equals(Columns.CASE_MANAGER);
    if (isCode && (twoWords * 2 > filled || names * 3 > filled)) {
      return Optional.of("names of people");
    }
    // Places repeat, people's names hardly do; names are known.
    if (filled >= 5 && names * 10 >= filled * 3) {
      return Optional.of("names of people");
    }
    if (filled >= 20 && twoWords * 10 >= filled * 6) {
      return Optional.of("names of people");
    }
    boolean further = column.kind() == Columns.Kind.FURTHER;
    return further && longTexts * 10 >= filled && longTexts > 0
        ? Optional.of("free text, in which anybody may be named")
        : Optional.empty();
  }

  private static Optional<Integer> year(String value) {
    Matcher date = DATE.matcher(value);
    if (!date.matches()) {
      return Optional.empty();
    }
    int year = Integer.parseInt(date.group(1) == null ? date.group(2) : date.group(1));
    return Optional.of(year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year);
  }

  private static boolean hasName(String value) {
    return FIRST_WORD
        .matcher(value)
        .results()
        .limit(3)
        .anyMatch(word -> CommonNames.contains(word.group()));
  }

  /// Ten digits whose last one fits the rest as in an NHS number or a unique learner number. One in
  /// six of all numbers of ten digits fits by accident, so a single one proves nothing.
  private static boolean isCheckedNumber(String value) {
    String digits = value.replaceAll("[ -]", "");
    if (!digits.matches("\\d{10}")) {
      return false;
    }
    int sum = 0;
    for (int at = 0; at < 9; at++) {
      sum += (10 - at) * (digits.charAt(at) - '0');
    }
    int last = digits.charAt(9) - '0';
    int health = (11 - sum % 11) % 11;
    int learner = sum % 11 == 0 ? -1 : 10 - sum % 11;
    return last == health || last == learner;
  }
}
