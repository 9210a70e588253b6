package plumbline.web.database;

/// A moment's wait for another process.
final class Pause {
  private Pause() {}

  static void briefly() {
    millis(20);
  }

  static void millis(long millis) {
    try {
      Thread.sleep(millis);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for PostgreSQL", stopping);
    }
  }
}
