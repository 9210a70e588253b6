package plumbline.surveys;

import java.util.UUID;

/// One answer to one question, as it is kept: nothing tells which answers to other questions the
/// same person gave.
///
/// @param id by chance
/// @param division the group of who gave it; empty where nobody said, and with words of one’s own
/// @param value the id of what was chosen, or the words
/// @param paper whether it came on paper: whoever typed it in knows it
public record GivenAnswer(UUID id, String question, String division, String value, boolean paper) {}
