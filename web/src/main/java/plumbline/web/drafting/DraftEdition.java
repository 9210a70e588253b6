package plumbline.web.drafting;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plumbline.document.ContentHash;
import plumbline.edition.Edition;
import plumbline.rating.RatedInspection;

/// The report of an inspection as it would be signed off now.
///
/// @param rated with what the report recommends
/// @param confirmed whether the panel confirmed the ratings
/// @param evidence the hash of all answers, judgements, decisions, facts and recommendations that
///   it rests on: another one means that they changed
/// @param edition in English
/// @param welsh the same in Welsh; empty where it is not due
public record DraftEdition(
    RatedInspection rated,
    boolean confirmed,
    ContentHash evidence,
    Edition edition,
    Optional<Edition> welsh) {

  /// All that is signed off together, one for each language.
  public List<Edition> editions() {
    return Stream.concat(Stream.of(edition), welsh.stream()).toList();
  }

  /// Of every word and figure, in all languages.
  public ContentHash hash() {
    return welsh
        .map(other -> ContentHash.of((edition.hash().hex() + other.hash().hex()).getBytes(UTF_8)))
        .orElseGet(edition::hash);
  }
}
