package plumbline.web.planning;

/// How many alerts about a child at imminent risk wait in an inspection for somebody of a side to
/// acknowledge them. Whoever keeps the alerts says it; every page of the inspection shows it.
public interface OpenAlerts {
  int waiting(String inspection, AlertSide side);
}
