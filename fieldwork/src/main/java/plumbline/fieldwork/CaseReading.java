package plumbline.fieldwork;

import java.util.UUID;

/// One inspector's work on a case, and how far it is.
public record CaseReading(UUID inspector, CaseAssessment assessment, CaseState state) {}
