package plumbline.wordback;

import java.util.Optional;

/// A comment made in Word, without who made it.
///
/// @param section the id of the section that it hangs on; empty for what no writer writes
/// @param place the heading that it stands below
/// @param about the words that it hangs on, as they are printed
public record Comment(Optional<String> section, String place, String about, String words) {}
