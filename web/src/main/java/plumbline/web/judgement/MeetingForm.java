package plumbline.web.judgement;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.judgement.EvidenceSource;
import plumbline.judgement.MeetingKind;
import plumbline.judgement.Way;
import plumbline.planning.When;
import plumbline.web.layout.FormProblems;
import plumbline.web.layout.TextLine;

/// The form that plans a meeting, as it was typed.
///
/// @param typed by field, but for the key questions
/// @param questions that are ticked
public record MeetingForm(Map<String, String> typed, List<String> questions) {
  private static final int LONGEST = 300;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

  public MeetingForm {
    typed = Map.copyOf(typed);
    questions = List.copyOf(questions);
  }

  static MeetingForm empty() {
    return new MeetingForm(Map.of(), List.of());
  }

  static MeetingForm of(Meeting meeting) {
    return new MeetingForm(
        Map.of(
            "kind",
            meeting.kind().code(),
            "met",
            meeting.met(),
            "attendees",
            meeting.attendees(),
            "source",
            meeting.source().code(),
            "day",
            meeting.when().day().toString(),
            "from",
            TIME.format(meeting.when().from()),
            "to",
            TIME.format(meeting.when().to()),
            "way",
            meeting.way().code()),
        meeting.questions().stream().map(QuestionId::value).toList());
  }

  public String typed(String field) {
    return typed.getOrDefault(field, "").strip();
  }

  FormProblems problems(Framework framework) {
    Map<String, String> problems = new LinkedHashMap<>();
    if (MeetingKind.parse(typed("kind")).isEmpty()) {
      problems.put("kind", "Choose what it is");
    }
    if (!typed("met").isEmpty()
        && framework.expected().meetings().stream()
            .noneMatch(one -> one.id().equals(typed("met")))) {
      problems.put("met", "Choose one of the list, or none");
    }
    if (!TextLine.isOne(typed("attendees"), LONGEST)) {
      problems.put(
          "attendees", "Say who takes part by role, in at most %d characters".formatted(LONGEST));
    }
    if (day().isEmpty()) {
      problems.put("day", "Enter the day");
    }
    if (time("from").isEmpty()) {
      problems.put("from", "Enter when it begins, such as 09:30");
    }
    if (time("to").isEmpty()) {
      problems.put("to", "Enter when it ends, such as 10:30");
    } else if (time("from").filter(from -> !from.isBefore(time("to").get())).isPresent()) {
      problems.put("to", "It ends before it begins");
    }
    if (Way.parse(typed("way")).isEmpty()) {
      problems.put("way", "Choose how it takes place");
    }
    if (EvidenceSource.parse(typed("source")).isEmpty()) {
      problems.put("source", "Choose whose evidence it gives");
    }
    if (asked(framework).isEmpty() || asked(framework).size() < questions.size()) {
      problems.put("questions", "Choose the key questions that it is about");
    }
    return new FormProblems(problems);
  }

  private Optional<LocalDate> day() {
    // Longer years are dates to Java, and none to a database.
    return typed("day").length() == 10 ? read("day", LocalDate::parse) : Optional.empty();
  }

  private Optional<LocalTime> time(String field) {
    return read(field, LocalTime::parse);
  }

  private <T> Optional<T> read(String field, Function<String, T> parsed) {
    try {
      return Optional.of(parsed.apply(typed(field)));
    } catch (DateTimeParseException notOne) {
      return Optional.empty();
    }
  }

  private List<QuestionId> asked(Framework framework) {
    List<QuestionId> asked = new ArrayList<>();
    for (String question : questions) {
      QuestionId.parse(question)
          .filter(QuestionId::isKeyQuestion)
          .filter(one -> framework.question(one).isPresent())
          .ifPresent(asked::add);
    }
    return asked;
  }

  /// Of a form without problems.
  Meeting meeting(UUID id, int revision, Framework framework) {
    return new Meeting(
        id,
        revision,
        MeetingKind.parse(typed("kind")).orElseThrow(),
        typed("met"),
        typed("attendees"),
        EvidenceSource.parse(typed("source")).orElseThrow(),
        asked(framework),
        new When(day().orElseThrow(), time("from").orElseThrow(), time("to").orElseThrow()),
        Way.parse(typed("way")).orElseThrow(),
        "");
  }
}
