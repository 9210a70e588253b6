package plumbline.sampling;

/// An eligible case with its chance to be drawn.
///
/// @param line where it stands in the list
/// @param chance between 0 and 1
/// @param secondRead whether a second inspector reads it too
/// @param forColleagues whether colleague inspectors may follow it up
public record DrawnCase(
    String ref,
    String domain,
    int line,
    String caseManager,
    double chance,
    boolean secondRead,
    boolean forColleagues) {}
