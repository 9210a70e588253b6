package plumbline.web.layout;

/// One step of the way from the start to a page, which stands above it.
public record Crumb(String name, String address) {}
