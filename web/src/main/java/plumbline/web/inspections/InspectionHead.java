package plumbline.web.inspections;

import java.util.List;
import plumbline.inspection.Inspection;
import plumbline.web.layout.Address;
import plumbline.web.layout.Crumb;

/// What stands above every page of an inspection.
///
/// @param address of its ratings; its other pages are below
public record InspectionHead(String service, String address) {
  static InspectionHead of(Inspection inspection) {
    return new InspectionHead(inspection.service(), Address.of("/inspections", inspection.id()));
  }

  public String address(InspectionPart part) {
    return address + part.path();
  }

  public List<Crumb> way() {
    return List.of(new Crumb("Services", "/services"));
  }

  /// To a page below the ratings.
  public List<Crumb> wayThroughRatings() {
    return List.of(new Crumb("Services", "/services"), new Crumb(service, address));
  }
}
