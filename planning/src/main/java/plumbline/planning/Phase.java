package plumbline.planning;

/// A part of an inspection, such as fieldwork.
public record Phase(String id, String name) {}
