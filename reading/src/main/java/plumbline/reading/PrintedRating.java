package plumbline.reading;

import plumbline.framework.Rating;

/// A rating that the report prints for a standard: in its table of ratings, in the box at the head
/// of the standard's section, or in an annexe. `section` tells which.
public record PrintedRating(String standard, Rating rating, Passage words, Section section) {}
