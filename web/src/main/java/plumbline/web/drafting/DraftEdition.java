package plumbline.web.drafting;

import plumbline.document.ContentHash;
import plumbline.edition.Edition;
import plumbline.rating.RatedInspection;

/// The report of an inspection as it would be signed off now.
///
/// @param rated with what the report recommends
/// @param confirmed whether the panel confirmed the ratings
/// @param evidence the hash of all answers, judgements, decisions, facts and recommendations that
///   it rests on: another one means that they changed
public record DraftEdition(
    RatedInspection rated, boolean confirmed, ContentHash evidence, Edition edition) {}
