package plumbline.web.cases;

import java.time.Instant;

/// One change of who reads a case, as it was made.
///
/// @param number the case’s
/// @param reason empty where none was asked for
/// @param by the name of who made it
public record AssignmentChange(
    int number, CaseAssignment assignment, String reason, Instant at, String by) {}
