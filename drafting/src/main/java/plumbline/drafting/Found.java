package plumbline.drafting;

import java.util.Optional;
import plumbline.edition.Edition;

/// What the checker of figures holds against a report.
///
/// @param section that it is about; empty where the words follow from the evidence
/// @param isPlaced whether it is about placed figures alone: those are right, and only the words
///   beside them could be taken otherwise
public record Found(Optional<Edition.Section> section, String message, boolean isPlaced) {}
