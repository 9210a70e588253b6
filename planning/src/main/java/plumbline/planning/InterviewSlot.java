package plumbline.planning;

/// A time at which a case manager can be interviewed about one case.
public record InterviewSlot(String id, String caseManager, When when) {}
