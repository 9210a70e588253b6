package plumbline.judgement;

import plumbline.framework.DiversityCharacteristic;
import plumbline.framework.DiversityCharacteristic.Counted;

/// A figure that the summary of diversity has of each group.
public enum DiversityColumn {
  STAFF("Staff"),
  CASELOAD("Children on the caseload"),
  /// Published figures of the area: they tell of nobody.
  POPULATION("Young people of the area"),
  ELIGIBLE("Eligible cases"),
  INSPECTED("Inspected cases"),
  ANSWERS("Key questions answered yes"),
  CASES("Cases with every answer yes");

  private final String label;

  DiversityColumn(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  boolean isOf(DiversityCharacteristic characteristic) {
    return switch (this) {
      case STAFF -> characteristic.counted().contains(Counted.STAFF);
      case CASELOAD -> characteristic.counted().contains(Counted.CASELOAD);
      case POPULATION -> characteristic.counted().contains(Counted.POPULATION);
      case ELIGIBLE, INSPECTED, ANSWERS, CASES -> characteristic.fact().isPresent();
    };
  }
}
