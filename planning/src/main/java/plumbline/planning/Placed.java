package plumbline.planning;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A case with those who read it and the time of its interview: an assignment whose names were
/// looked up.
record Placed(
    AllocatedCase about,
    @Nullable Inspector reader,
    @Nullable Inspector secondReader,
    @Nullable InterviewSlot interview) {

  Placed withReader(@Nullable Inspector inspector) {
    return new Placed(about, inspector, secondReader, interview);
  }

  Placed withSecondReader(@Nullable Inspector inspector) {
    return new Placed(about, reader, inspector, interview);
  }

  Placed withInterview(@Nullable InterviewSlot slot) {
    return new Placed(about, reader, secondReader, slot);
  }

  boolean lacksReader() {
    return reader == null;
  }

  boolean lacksSecondReader() {
    return about.secondRead() && secondReader == null;
  }

  boolean lacksInterview() {
    return interview == null;
  }

  /// How much is not decided.
  int openPlaces() {
    return (lacksReader() ? 1 : 0) + (lacksSecondReader() ? 1 : 0) + (lacksInterview() ? 1 : 0);
  }

  Assignment assignment() {
    return new Assignment(
        about.ref(),
        Optional.ofNullable(reader).map(Inspector::id),
        Optional.ofNullable(secondReader).map(Inspector::id),
        Optional.ofNullable(interview).map(InterviewSlot::id));
  }
}
