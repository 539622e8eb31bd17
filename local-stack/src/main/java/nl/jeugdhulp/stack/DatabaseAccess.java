package nl.jeugdhulp.stack;

/** What a JDBC driver needs to enter one database. */
public record DatabaseAccess(String url, String username, String password) {}
