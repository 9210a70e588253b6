package plumbline.web.inspections;

import plumbline.document.ContentHash;

/// Which revision of an inspection file it is, and the hashes of its content and of the framework
/// it is rated by: all that a rating depends on.
public record FileVersion(String id, int revision, ContentHash sha256, ContentHash framework) {}
