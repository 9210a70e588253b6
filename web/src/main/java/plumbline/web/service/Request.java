package plumbline.web.service;

import java.time.Instant;
import java.time.LocalDate;

/// That a service is to send something.
///
/// @param revision counts up with each change of the day
/// @param due the last day for it
public record Request(int revision, LocalDate due, Instant sentAt) {}
