package plumbline.framework;

/// One step of a framework's rating scale, such as Good.
///
/// @param rank 0 for the worst, counting up
/// @param points what the rating adds to the score
public record Rating(String name, int rank, int points) {
  public boolean isBelow(Rating other) {
    return rank < other.rank;
  }

  @Override
  public String toString() {
    return name;
  }
}
