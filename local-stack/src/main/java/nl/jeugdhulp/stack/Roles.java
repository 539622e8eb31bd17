package nl.jeugdhulp.stack;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The databases of the services, each with the one role that may enter it. */
final class Roles {
    private Roles() {}

    /** Makes what is missing and sets the passwords; safe to repeat. */
    static void setUp(int port, Secrets secrets) {
        String password = secrets.password(PostgresServer.SUPERUSER);
        try (Connection connection = PostgresServer.connect(port, PostgresServer.SUPERUSER, password);
                Statement statement = connection.createStatement()) {
            // Otherwise every role may enter these two.
            for (String database : List.of("postgres", "template1")) {
                statement.execute("revoke connect on database " + database + " from public");
            }
            for (Part service : Part.services()) {
                String name = service.database();
                if (!exists(statement, "select 1 from pg_roles where rolname = '" + name + "'")) {
                    statement.execute("create role " + name + " login");
                }
                statement.execute("alter role " + name + " password '" + secrets.password(name) + "'");
                if (!exists(statement, "select 1 from pg_database where datname = '" + name + "'")) {
                    statement.execute("create database " + name + " owner " + name);
                }
                statement.execute("revoke connect on database " + name + " from public");
            }
        } catch (SQLException e) {
            throw new StackProblem("PostgreSQL refused the databases of the services: " + e.getMessage(), e);
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
