package plumbline.framework;

import java.util.Optional;
import plumbline.document.Place;

/// When a question applies to a case: an expression over the case's facts, the inspector's
/// classifications, factors and changes (see [Conditions]).
///
/// @param when the expression, in CEL
/// @param cases the words that complete ‘Of the 7 …’
public record Condition(
    String id,
    String when,
    String cases,
    Optional<String> note,
    Optional<String> source,
    Place place) {}
