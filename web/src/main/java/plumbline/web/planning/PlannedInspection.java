package plumbline.web.planning;

import java.time.LocalDate;
import plumbline.document.ContentHash;

/// An inspection that is run here.
///
/// @param type an id of the types of plans, such as `joint`
/// @param framework the framework that it stays on to its end
public record PlannedInspection(
    String id, Service service, ContentHash framework, String type, LocalDate announced) {}
