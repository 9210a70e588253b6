package plumbline.web.inspections;

import gg.jte.Content;
import java.util.List;

/// A page of an inspection that shows sections of its report and nothing else.
public record PartPage(
    InspectionHead head,
    InspectionPart part,
    String title,
    String description,
    List<Content> sections) {}
