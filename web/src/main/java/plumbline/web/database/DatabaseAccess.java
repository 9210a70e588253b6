package plumbline.web.database;

/// How to reach the database: as the serving role, which may only read and add, and as the owner,
/// which owns the tables and makes new ones. `place` says to people where it is.
public record DatabaseAccess(String url, Login serving, Login owner, String place) {}
