package plumbline.web.planning;

/// The made-up inspection of `--demo`, and the order in which the rooms put their parts of it
/// there.
public final class Demo {
  public static final String INSPECTION = "millbrook-demo";
  public static final int PLAN = 10;
  public static final int SAMPLE = 20;
  public static final int ALLOCATION = 30;
  public static final int ANSWERS = 40;
  public static final int SERVICE_EVIDENCE = 50;
  public static final int SURVEYS = 60;
  public static final int EVIDENCE = 70;

  private Demo() {}
}
