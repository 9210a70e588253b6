package plumbline.sampling;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

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
  private static final Set<String> CHILD_WORDS =
      Set.of("child", "children", "youngperson", "client", "pupil");
  private static final Set<String> STAFF_WORDS = Set.of("manager", "officer", "worker");
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
  private static final Pattern MONTH_AND_YEAR =
      Pattern.compile(
          "(?:\\d{1,2}|\\p{L}{3,9})[-/. ]((?:19|20)\\d{2})|((?:19|20)\\d{2})[-/. ](?:\\d{1,2}|\\p{L}{3,9})");
  private static final Pattern YEAR = Pattern.compile("((?:19|20)\\d{2})");
  private static final Pattern HEALTH_NUMBER =
      Pattern.compile("(?<![\\d-])\\d{3}[ -]\\d{3}[ -]\\d{4}(?![\\d-])");

  private static final int MOST_DIFFERENT = 5_000;
  private static final int LONG_TEXT = 60;

  private final Columns.Column column;
  private final Set<String> different = new HashSet<>();
  private int filled;
  private int firstLine;
  private int certainLine;
  private String certain = "";
  private int likeNames;
  private int names;
  private final List<Integer> years = new ArrayList<>();
  private int numbers;
  private int longTexts;
  private boolean namesTold;

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
    likeNames += column.kind() == Columns.Kind.FURTHER && PersonNames.isLike(value) ? 1 : 0;
    names += PersonNames.hasCommon(value) ? 1 : 0;
    year(value).ifPresent(years::add);
    numbers += isHealthNumber(value) || isLearnerNumber(value) ? 1 : 0;
  }

  /// Whether a value stands where a code belongs and is written like a person’s name. Of such a
  /// column, which is told line by line, it is not said again that it holds names.
  boolean takeName(String value) {
    boolean name =
        switch (column.kind()) {
          case REFERENCE -> PersonNames.isInPlaceOfCode(value);
          case CODE_NAME ->
              column.name().equals(Columns.CASE_MANAGER)
                  ? PersonNames.isInPlaceOfCode(value)
                  : PersonNames.isInPlaceOfTeam(value);
          case CODED, DATE, AGE, FURTHER -> false;
        };
    namesTold |= name;
    return name;
  }

  /// What to write in place of a name.
  String code() {
    return switch (column.name()) {
      case Columns.REF -> "use a reference that means nothing to others, such as YJ-0042";
      case Columns.CASE_MANAGER -> "use a code, such as CM-3, and keep the key to it yourselves";
      default -> "use a code, such as T-3, and keep the key to it yourselves";
    };
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
    if (hasDigit
        && HEALTH_NUMBER
            .matcher(value)
            .results()
            .anyMatch(found -> isHealthNumber(found.group()))) {
      return Optional.of("an NHS number");
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
    if (isOneOf(words, plain, NAME_WORDS)
        || plain.endsWith("surname")
        || CHILD_WORDS.contains(plain)
        || STAFF_WORDS.contains(words.getLast())) {
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
    if (!namesTold && areNames()) {
      return Optional.of("names of people");
    }
    boolean further = column.kind() == Columns.Kind.FURTHER;
    return further && longTexts * 10 >= filled && longTexts > 0
        ? Optional.of("free text, in which anybody may be named")
        : Optional.empty();
  }

  /// A reference and a case manager's code have nothing like a name; whole names among codes are
  /// told line by line. A place may well be called ‘Ellesmere Port’; names are known, and hardly
  /// anything else has two such words on nearly every line.
  private boolean areNames() {
    boolean isCode =
        column.kind() == Columns.Kind.REFERENCE || column.name().equals(Columns.CASE_MANAGER);
    boolean nearlyAll = filled >= 2 && likeNames * 10 >= filled * 9;
    return (isCode && names * 3 > filled)
        || (nearlyAll && (names * 2 >= filled || filled >= 4))
        || (filled >= 5 && names * 10 >= filled * 3)
        || (filled >= 20 && likeNames * 10 >= filled * 6);
  }

  /// The year of what may be a birth: a day, or a month and its year; under a heading such as
  /// ‘born’ a year alone.
  private Optional<Integer> year(String value) {
    boolean born = column.name().toLowerCase(Locale.ROOT).contains("born");
    return Stream.of(DATE, MONTH_AND_YEAR, YEAR)
        .filter(way -> born || !way.equals(YEAR))
        .map(way -> way.matcher(value))
        .filter(Matcher::matches)
        .findFirst()
        .map(PersonalData::yearOf);
  }

  private static int yearOf(Matcher date) {
    int last = date.groupCount();
    int year = Integer.parseInt(date.group(1) == null ? date.group(last) : date.group(1));
    return year >= 100 ? year : year < 50 ? 2000 + year : 1900 + year;
  }

  /// Ten digits whose last one fits the rest. One in eleven of all numbers of ten digits fits by
  /// accident, so a single one proves nothing, unless it is grouped as NHS numbers are.
  private static boolean isHealthNumber(String value) {
    int sum = weightedSum(value);
    return sum >= 0 && lastDigit(value) == (11 - sum % 11) % 11;
  }

  private static boolean isLearnerNumber(String value) {
    int sum = weightedSum(value);
    return sum > 0 && sum % 11 != 0 && lastDigit(value) == 10 - sum % 11;
  }

  /// Of the first nine of ten digits, the first counted ten times; -1 for anything else.
  private static int weightedSum(String value) {
    String digits = value.replaceAll("[ -]", "");
    if (!digits.matches("\\d{10}")) {
      return -1;
    }
    int sum = 0;
    for (int at = 0; at < 9; at++) {
      sum += (10 - at) * (digits.charAt(at) - '0');
    }
    return sum;
  }

  private static int lastDigit(String value) {
    return value.charAt(value.length() - 1) - '0';
  }
}
