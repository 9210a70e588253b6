package plumbline.web.colleagues;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import plumbline.fieldwork.AssessedQuestion;
import plumbline.web.cases.AssessedCase;
import plumbline.web.casework.CasePage;
import plumbline.web.casework.Choice;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// A case as a colleague inspector reads it: what inspectors said about it, and nothing to change.
///
/// @param enquiries those about the case that are for this colleague
public record SharedCasePage(WorkFrame frame, CasePage page, List<Enquiry> enquiries) {
  public SharedCasePage {
    enquiries = List.copyOf(enquiries);
  }

  static SharedCasePage of(
      WorkFrame frame, AssessedCase one, UUID colleague, List<Enquiry> enquiries) {
    return new SharedCasePage(
        frame,
        new CasePage(
            frame,
            one,
            colleague,
            Optional.empty(),
            false,
            false,
            Map.of(),
            "",
            "",
            FormProblems.NONE),
        enquiries);
  }

  public String address() {
    return SharedPage.address(frame);
  }

  /// The questions of a section that are asked about this case.
  public List<AssessedQuestion> asked(plumbline.fieldwork.Section section) {
    return section.withPrompts().stream().filter(AssessedQuestion::isAsked).toList();
  }

  /// What is held, in words.
  public String said(Choice choice) {
    return choice.options().stream()
        .filter(choice::isChosen)
        .map(Choice.Option::label)
        .findFirst()
        .orElse(choice.value().isEmpty() ? "Not answered" : choice.value());
  }
}
