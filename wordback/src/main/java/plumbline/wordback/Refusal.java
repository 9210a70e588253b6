package plumbline.wordback;

import java.util.Optional;

/// An edit made in Word that can’t be taken, with the reason.
///
/// @param section its id; empty for what no writer writes
/// @param place the heading that it stands below
/// @param was as it was handed out; empty where something was put in
/// @param typed as it came back; empty where something was taken out
public record Refusal(
    Optional<String> section, String place, String was, String typed, String reason) {}
