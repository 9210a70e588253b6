package plumbline.acceptance;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/// The walls of the house, checked on the compiled classes. Each room sees only the rooms before
/// it.
class HouseRulesTest {
  /// From the top of the house down; a new room takes its place here.
  static final List<String> PURE_ROOMS =
      List.of(
          "document",
          "framework",
          "inspection",
          "rating",
          "fieldwork",
          "programme",
          "statistics",
          "sampling",
          "planning",
          "panel",
          "trail",
          "surveys",
          "judgement",
          "reading",
          "figures",
          "returns",
          "report",
          "disclosure",
          "language",
          "edition",
          "drafting",
          "press",
          "wordback",
          "proof");

  /// The doors for people: they see every pure room, and neither sees the other.
  static final List<String> FRONT_ROOMS = List.of("cli", "web");

  static final List<String> ROOMS =
      Stream.concat(PURE_ROOMS.stream(), FRONT_ROOMS.stream()).toList();

  static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("plumbline")
          .that(
              describe(
                  "written by us",
                  type ->
                      !type.getPackageName()
                          .matches("plumbline\\.(report|edition|sampling|web)\\.pages.*")));

  @ParameterizedTest
  @FieldSource("ROOMS")
  void every_room_was_read(String room) {
    assertThat(HOUSE.that(resideInAPackage("plumbline." + room + "..")))
        .as("classes of %s beside its package-info", room)
        .anyMatch(type -> !type.getSimpleName().equals("package-info"));
  }

  @Test
  void no_room_is_left_out_of_these_rules() {
    assertThat(HOUSE)
        .extracting(type -> type.getPackageName().split("\\.", 3)[1])
        .isSubsetOf(ROOMS);
  }

  @ParameterizedTest
  @FieldSource("ROOMS")
  void a_room_sees_only_the_rooms_before_it(String room) {
    var unseen = new ArrayList<>(ROOMS.subList(ROOMS.indexOf(room) + 1, ROOMS.size()));
    if (FRONT_ROOMS.contains(room)) {
      unseen.addAll(FRONT_ROOMS);
      unseen.remove(room);
    }
    if (unseen.isEmpty()) {
      return;
    }
    noClasses()
        .that(resideInAPackage("plumbline." + room + ".."))
        .should()
        .dependOnClassesThat(resideInAnyPackage(packages(unseen)))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @ParameterizedTest
  @FieldSource("PURE_ROOMS")
  void a_pure_room_is_one_package(String room) {
    classes()
        .that(resideInAPackage("plumbline." + room + ".."))
        .should()
        .resideInAPackage("plumbline." + room)
        .allowEmptyShould(true)
        .because("package-private is the wall, and the compiler guards it")
        .check(HOUSE);
  }

  @Test
  void only_the_web_knows_spring_or_a_database() {
    noClasses()
        .that(resideInAnyPackage(packages(PURE_ROOMS)))
        .or(resideInAPackage("plumbline.cli.."))
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework..", "java.sql..", "javax.sql..", "org.postgresql.."))
        .allowEmptyShould(true)
        .check(HOUSE);
  }

  @Test
  void no_name_says_nothing() {
    noClasses()
        .should()
        .haveNameMatching(".*[.$](\\w*(Manager|Helper|Utils?|Impl|Dto|DTO)|Base[A-Z]\\w*)")
        .because("types are nouns of the glossary")
        .check(HOUSE);
  }

  @Test
  void text_from_a_file_never_becomes_code() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "org.springframework.expression..", "javax.script..", "javax.tools.."))
        .because("expressions in framework files have become remote code elsewhere")
        .check(HOUSE);
  }

  @Test
  void only_the_embedded_database_and_the_virus_scanner_start_a_process() {
    noClasses()
        .that(resideOutsideOfPackage("plumbline.web.database"))
        .and()
        .doNotHaveFullyQualifiedName("plumbline.web.service.CommandScanner")
        .should()
        .dependOnClassesThat(isOneOf("java.lang.ProcessBuilder"))
        .orShould()
        .callMethod(Runtime.class, "exec", String.class)
        .orShould()
        .callMethod(Runtime.class, "exec", String[].class)
        .check(HOUSE);
  }

  @Test
  void nothing_uses_java_serialisation() {
    noClasses()
        .should()
        .dependOnClassesThat(isOneOf("java.io.ObjectInputStream", "java.io.ObjectOutputStream"))
        .because("reading it runs what the bytes ask for")
        .check(HOUSE);
  }

  @Test
  void every_package_is_null_marked() {
    var packages =
        HOUSE.stream()
            .map(JavaClass::getPackage)
            .distinct()
            .filter(each -> !each.getClasses().isEmpty())
            .toList();
    assertThat(packages)
        .isNotEmpty()
        .allSatisfy(each ->
            assertThat(each.isAnnotatedWith(NullMarked.class))
                .as("%s has a package-info.java with @NullMarked", each.getName())
                .isTrue());
  }

  private static String[] packages(List<String> rooms) {
    return rooms.stream().map(room -> "plumbline." + room + "..").toArray(String[]::new);
  }

  private static DescribedPredicate<JavaClass> isOneOf(String... names) {
    return describe("is one of " + List.of(names), type -> List.of(names).contains(type.getName()));
  }
}
