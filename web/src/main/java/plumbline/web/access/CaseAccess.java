package plumbline.web.access;

import java.time.Instant;
import java.util.Optional;

/// That somebody read or changed what is known about cases, or tried to.
///
/// @param id counts up
/// @param person the name of whoever it was
/// @param number of the case, where the address names one
/// @param address with the method, without a query but for a reading other than the first
public record CaseAccess(
    long id,
    Instant at,
    String person,
    Optional<Integer> number,
    String deed,
    String address,
    boolean allowed) {}
