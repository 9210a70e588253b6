package plumbline.web.colleagues;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import plumbline.framework.Framework;
import plumbline.framework.QuestionId;
import plumbline.web.judgement.KeptItem;
import plumbline.web.layout.FormProblems;
import plumbline.web.planning.WorkFrame;

/// What a colleague inspector sees: what is shared with them, what they are asked, what they found.
///
/// @param shared what is shared with them; of what is closed now, that it is
/// @param findings what they added to the evidence
/// @param typed answers that were refused, by field
public record SharedPage(
    WorkFrame frame,
    Framework framework,
    Colleague colleague,
    List<Shareable> shared,
    List<Enquiry> enquiries,
    List<KeptItem> findings,
    Map<String, String> typed,
    FormProblems problems) {
  public SharedPage {
    shared = List.copyOf(shared);
    enquiries = List.copyOf(enquiries);
    findings = List.copyOf(findings);
    typed = Map.copyOf(typed);
  }

  public String address() {
    return address(frame);
  }

  static String address(WorkFrame frame) {
    return frame.address() + "/colleagues/shared";
  }

  public List<Shareable> open() {
    return shared.stream().filter(Shareable::isOpen).toList();
  }

  public List<Shareable> closed() {
    return shared.stream().filter(one -> !one.isOpen()).toList();
  }

  /// The text of the key question that a line of enquiry is about, if it is about one.
  public Optional<String> question(Enquiry enquiry) {
    return enquiry.about() instanceof Enquiry.About.OfQuestion(QuestionId id)
        ? framework.question(id).map(question -> question.text().english())
        : Optional.empty();
  }

  static String field(Enquiry enquiry) {
    return "answer-" + enquiry.id();
  }

  public String fieldOf(Enquiry enquiry) {
    return field(enquiry);
  }
}
