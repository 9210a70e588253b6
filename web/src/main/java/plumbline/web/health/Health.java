package plumbline.web.health;

import plumbline.web.layout.Version;

/// What is told about the state of Plumbline; nothing that would help somebody to attack it.
public record Health(boolean databaseIsUp, Version version) {
  public String database() {
    return databaseIsUp ? "up" : "down";
  }

  int httpStatus() {
    return databaseIsUp ? 200 : 503;
  }

  String json() {
    return """
    {"status":"%s","database":"%s","version":"%s"}
    """
        .formatted(database(), database(), version);
  }
}
