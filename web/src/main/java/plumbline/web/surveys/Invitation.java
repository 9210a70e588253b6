package plumbline.web.surveys;

import java.util.stream.Collectors;
import plumbline.surveys.OneTimeCode;
import plumbline.surveys.SurveyTemplate;

/// What brings people to a survey: a link, and a message with it.
///
/// @param service as people read its name
/// @param address where the survey is answered
record Invitation(SurveyTemplate template, String service, String address) {
  String link(OneTimeCode code) {
    return address + "?code=" + code.written();
  }

  /// In every language of the survey, one below the other.
  String words(OneTimeCode code) {
    return template.languages().stream()
        .map(language -> template.invitation().in(language).orElseThrow())
        .map(words -> words.replace("{service}", service).replace("{link}", link(code)))
        .collect(Collectors.joining("\n\n"));
  }
}
