package plumbline.web.inspections;

import java.time.Instant;
import plumbline.document.ContentHash;

/// A framework as it was received: what it calls itself, and the source text that its hash stands
/// for.
public record FrameworkVersion(
    ContentHash hash, String id, String version, String source, Instant receivedAt) {}
