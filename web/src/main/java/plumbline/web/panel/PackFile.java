package plumbline.web.panel;

/// The panel’s pack as one document that loads nothing, to print or to keep.
///
/// @param made when, by whom and from what
public record PackFile(String service, String framework, String made, String styles, Pack pack) {}
