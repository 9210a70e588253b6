package plumbline.web.inspections;

import gg.jte.Content;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import plumbline.framework.Framework;
import plumbline.framework.Rating;
import plumbline.inspection.Inspection;
import plumbline.rating.RatedInspection;
import plumbline.report.Links;
import plumbline.report.Sections;
import plumbline.web.layout.Address;

/// A service in the list of services, with what it is found and ordered by.
///
/// @param names what people may call it or look for: its names, authorities and police area
/// @param rank the overall rating's place on its scale, from 0 for the worst to 1 for the best
/// @param part the score as a part of the highest score
public record InspectedService(
    String name,
    String address,
    List<String> names,
    Optional<String> region,
    String frameworkId,
    String frameworkTitle,
    Optional<Rating> overall,
    Content mark,
    Optional<BigFraction> rank,
    String score,
    Optional<BigFraction> part,
    Fieldwork fieldwork) {

  static InspectedService of(RatedInspection rated) {
    Inspection inspection = rated.inspection();
    Framework framework = inspection.framework();
    Inspection.Profile profile = inspection.profile();
    int best = framework.scale().best().rank();
    int most = rated.overall().maxScore();
    return new InspectedService(
        inspection.service(),
        Address.of("/inspections", inspection.id()),
        Stream.of(
                List.of(inspection.service()),
                profile.aliases(),
                profile.authorities(),
                profile.policeArea().stream().toList())
            .flatMap(List::stream)
            .toList(),
        profile.region(),
        framework.id(),
        framework.title().english(),
        rated.overall().overall(),
        new Sections(Links.withinReport()).rating(framework, rated.overall().overall()),
        rated.overall().overall().filter(_ -> best > 0).map(it -> BigFraction.of(it.rank(), best)),
        rated.overall().scoreNumber().map(score -> score + "/" + most).orElse("not known"),
        rated.overall().score().filter(_ -> most > 0).map(score -> score.divide(most)),
        Fieldwork.of(inspection));
  }
}
