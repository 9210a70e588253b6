package plumbline.report;

/// One line of a summary: what it is of, and its value.
public record SummaryLine(String label, String value) {}
