package plumbline.framework;

import java.util.List;
import java.util.Optional;

/// What an inspection collects besides answers about cases.
///
/// @param presentation the questions that the service's leaders answer in their presentation
/// @param interview the questions that case managers are asked about how the service is run
public record Expected(
    List<EvidenceItem> evidenceInAdvance,
    List<Text> presentation,
    List<Text> interview,
    List<Meeting> meetings,
    List<DataItem> contextualFacts,
    List<DataItem> caseloadData,
    List<DataItem> staffingData,
    List<DataItem> organisationData,
    List<Survey> surveys) {

  /// A document that the service sends before the fieldwork.
  public record EvidenceItem(String id, Text name, List<String> standards) {}

  /// A kind of meeting or focus group.
  public record Meeting(String id, Text name) {}

  /// A figure with its unit and where it comes from.
  public record DataItem(String id, Text label, Optional<String> unit, Optional<String> source) {}

  /// @param scale the highest score of its rating question, where it has one
  public record Survey(
      String id, Text name, Optional<String> respondents, Optional<Integer> scale) {}
}
