package plumbline.web.casework;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import plumbline.fieldwork.Entry;
import plumbline.fieldwork.Paragraph;
import plumbline.fieldwork.Slot;
import plumbline.fieldwork.Tag;
import plumbline.web.access.AccessTable;
import plumbline.web.access.Deed;
import plumbline.web.access.Needs;
import plumbline.web.access.Visitor;
import plumbline.web.cases.AssessedCase;
import plumbline.web.cases.Assessments;
import plumbline.web.cases.Reading;
import plumbline.web.cases.Readings;
import plumbline.web.cases.Viewer;
import plumbline.web.layout.Templates;
import plumbline.web.people.Names;
import plumbline.web.planning.WorkFrame;
import plumbline.web.planning.WorkFrames;

/// The tagged paragraphs of all notes, as far as the person may see the readings that they are of.
@Controller
@RequestMapping("/work/{inspection}/evidence")
class EvidencePages {
  private final WorkFrames frames;
  private final Assessments assessments;
  private final Readings readings;
  private final Names names;
  private final AccessTable access;

  EvidencePages(
      WorkFrames frames,
      Assessments assessments,
      Readings readings,
      Names names,
      AccessTable access) {
    this.frames = frames;
    this.assessments = assessments;
    this.readings = readings;
    this.names = names;
    this.access = access;
  }

  @GetMapping
  @Needs(Deed.READ_CASES)
  View evidence(
      @PathVariable String inspection,
      @RequestParam Optional<String> tag,
      HttpServletRequest request) {
    WorkFrame frame = frames.of(inspection, request);
    Viewer viewer = Viewer.of(Visitor.of(request).signedIn(), inspection, access);
    List<AssessedCase> seen = new ArrayList<>();
    for (Reading reading : Reading.values()) {
      for (AssessedCase one : assessments.of(frame.inspection(), reading)) {
        if (!one.assessment().record().isEmpty() && !readings.isBlind(one, viewer)) {
          seen.add(one);
        }
      }
    }
    Set<UUID> writers = new HashSet<>();
    seen.forEach(
        one -> one.assessment().record().entries().forEach(entry -> writers.add(entry.by())));
    Map<UUID, String> known = names.of(writers);
    List<Evidence.Item> items = seen.stream().flatMap(one -> items(one, known).stream()).toList();
    return Templates.page(
        "casework/evidence.jte", new Evidence(frame, items, tag.flatMap(Tag::parse)));
  }

  private static List<Evidence.Item> items(AssessedCase one, Map<UUID, String> names) {
    List<Evidence.Item> items = new ArrayList<>();
    one.assessment()
        .record()
        .histories()
        .forEach((slot, history) -> {
          if (slot instanceof Slot.Note || slot instanceof Slot.NoteOn) {
            for (Entry entry : history.held().entries()) {
              for (Paragraph paragraph : Paragraph.of(entry.value())) {
                if (!paragraph.tags().isEmpty()) {
                  items.add(
                      new Evidence.Item(
                          one.sampled().number(),
                          slot instanceof Slot.NoteOn(var question) ? question.value() : "the case",
                          "%s?reading=%s#%s"
                              .formatted(
                                  one.sampled().address(),
                                  one.reading().code(),
                                  slot.text().replace(' ', '-').replace('.', '-')),
                          paragraph,
                          names.getOrDefault(entry.by(), "")));
                }
              }
            }
          }
        });
    return items;
  }
}
