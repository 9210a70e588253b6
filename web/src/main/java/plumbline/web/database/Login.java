package plumbline.web.database;

/// A role of the database and the password it logs in with.
public record Login(String user, Password password) {}
