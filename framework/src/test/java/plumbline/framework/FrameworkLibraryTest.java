package plumbline.framework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plumbline.document.Parsed;
import plumbline.document.Place;
import plumbline.document.Problem;

class FrameworkLibraryTest {
  private static final Place ASKED = new Place("elm.json", 4, 16);

  @TempDir Path folder;

  private final FrameworkLibrary library = FrameworkLibrary.shipped();

  private List<String> refusal(String name) {
    return switch (library.find(name, ASKED)) {
      case Parsed.Accepted<Framework> accepted -> throw new AssertionError(accepted.value().id());
      case Parsed.Refused<Framework>(List<Problem> problems) -> words(problems);
    };
  }

  private static List<String> words(List<Problem> problems) {
    return problems.stream().map(Problem::toString).toList();
  }

  private Framework found(String name) {
    return switch (library.find(name, ASKED)) {
      case Parsed.Accepted<Framework>(Framework framework) -> framework;
      case Parsed.Refused<Framework>(List<Problem> problems) ->
          throw new AssertionError(problems.toString());
    };
  }

  @Test
  void has_the_two_youth_frameworks() {
    assertThat(library.ids()).containsExactly("youth-2018", "youth-2021");
    assertThat(found("youth-2018@1.0").scoredStandards()).hasSize(12);
    assertThat(found("youth-2021").standards()).hasSize(13);
  }

  @Test
  void says_which_framework_was_meant_or_is_at_hand() {
    assertThat(refusal("youth-2012"))
        .containsExactly(
            "elm.json:4: There is no framework ‘youth-2012’: did you mean ‘youth-2018’?");
    assertThat(refusal("care"))
        .containsExactly(
            "elm.json:4: There is no framework ‘care’: use one of youth-2018, youth-2021");
    assertThat(refusal("youth-2018@7.0"))
        .containsExactly(
            "elm.json:4: There is no framework ‘youth-2018@7.0’: the version at hand is"
                + " youth-2018@1.0");
  }

  @Test
  void adds_the_frameworks_of_a_folder_and_lets_them_win() throws IOException {
    String small = ExampleFiles.small().text();
    Files.writeString(folder.resolve("mine.yaml"), small);
    Files.writeString(
        folder.resolve("own.yml"), small.replace("framework: small-2026", "framework: youth-2018"));
    Files.writeString(folder.resolve("notes.txt"), "not a framework");
    assertThat(library.add(folder)).isEmpty();
    assertThat(library.ids()).containsExactly("youth-2018", "youth-2021", "small-2026");
    assertThat(found("youth-2018").scoredStandards()).hasSize(2);
  }

  @Test
  void tells_of_two_files_with_one_id_and_keeps_the_first_by_name() throws IOException {
    String small = ExampleFiles.small().text();
    Path first = Files.writeString(folder.resolve("a.yaml"), small);
    Path second = Files.writeString(folder.resolve("b.yaml"), small.replace("2026\n", "2027\n"));
    Path third = Files.writeString(folder.resolve("c.yaml"), small.replace("\"1.0\"", "\"2.0\""));
    assertThat(words(library.add(folder)))
        .containsExactly(
            third
                + ":1: The framework ‘small-2026’ is in this folder twice: remove this file or "
                + first
                + ", or give one of them another id");
    assertThat(found("small-2026").version()).isEqualTo("1.0");
    assertThat(found("small-2027").id()).isEqualTo("small-2027");
    assertThat(library.source("small-2027").orElseThrow().name()).isEqualTo(second.toString());
  }

  @Test
  void tells_of_every_faulty_file_of_a_folder_and_of_a_folder_that_is_not_there()
      throws IOException {
    Files.writeString(folder.resolve("a.yaml"), "");
    Files.writeString(folder.resolve("b.yaml"), "[]");
    assertThat(words(library.add(folder)))
        .containsExactly(
            folder.resolve("a.yaml")
                + ":1: The file is empty: give it the content that it should have",
            folder.resolve("b.yaml")
                + ":1: The framework should be a group of fields, not a list: write its fields by"
                + " name");
    Path missing = folder.resolve("missing");
    assertThat(words(library.add(missing)))
        .containsExactly(
            missing
                + ":1: The folder of frameworks cannot be read: check its name, and that you may"
                + " read it");
  }
}
