package plumbline.web.surveys;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.surveys.PageWord;
import plumbline.surveys.Response;
import plumbline.web.layout.LondonTime;

/// What somebody sees who answers a survey.
///
/// @param service as people read its name
/// @param code as it was typed, or came with the link
/// @param state what of the page is shown: the questions, thanks, or that it has ended
public record AnswerPage(Survey survey, String service, Filled filled, String code, State state) {
  private static final Locale WELSH = Locale.of("cy", "GB");

  public enum State {
    ASKS,
    THANKS,
    HAS_ENDED
  }

  public String language() {
    return filled.language();
  }

  /// In which this page can be read too.
  public List<String> otherLanguages() {
    return survey.template().languages().stream().filter(it -> !it.equals(language())).toList();
  }

  /// What a language calls itself.
  public static String named(String language) {
    return language.equals("cy") ? "Cymraeg" : "English";
  }

  public String address() {
    return "/survey/" + survey.link() + (state == State.THANKS ? "/thanks" : "");
  }

  public String title() {
    return filled.text(survey.template().name());
  }

  public String introduction() {
    return filled.text(survey.template().introduction()).replace("{service}", service);
  }

  public String anonymous() {
    return filled
        .word(PageWord.ANONYMOUS)
        .replace("{least}", String.valueOf(survey.now().least().people()));
  }

  public String until() {
    return filled.word(PageWord.UNTIL).replace("{day}", day(survey.now().closesOn()));
  }

  private String day(LocalDate day) {
    return language().equals("cy")
        ? java.time.format.DateTimeFormatter.ofPattern("d MMMM uuuu", WELSH).format(day)
        : LondonTime.day(day);
  }

  /// What is wrong with no question of its own: the code, or that nothing was answered.
  public String wholeFault() {
    return Optional.ofNullable(filled.faults().get(Response.Form.WHOLE))
        .map(filled::word)
        .orElse("");
  }

  public boolean isCodeFault() {
    return Stream.of(PageWord.FAULT_CODE, PageWord.FAULT_WAIT)
        .anyMatch(fault -> fault == filled.faults().get(Response.Form.WHOLE));
  }
}
