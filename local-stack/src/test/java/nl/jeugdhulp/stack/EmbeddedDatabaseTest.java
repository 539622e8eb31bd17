package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;

class EmbeddedDatabaseTest {
    @Test
    void committedRowsSurviveACrashOfTheServer() throws SQLException {
        try (EmbeddedDatabase postgres = EmbeddedDatabase.start()) {
            String url = postgres.createDatabase("referral");
            update(postgres, url, "create table note (text text)");
            update(postgres, url, "insert into note values ('kept')");

            postgres.kill();
            assertThrows(SQLException.class, () -> connect(postgres, url));
            postgres.restart();

            assertEquals("kept", read(postgres, url, "select text from note"));
        }
    }

    @Test
    void databasesAreSeparateAndSortTheSameOnEachSystem() throws SQLException {
        EmbeddedDatabase postgres = EmbeddedDatabase.shared();
        String one = postgres.createDatabase("one");
        String other = postgres.createDatabase("other");

        update(postgres, one, "create table only_here ()");

        assertEquals("f", read(postgres, other, "select to_regclass('only_here') is not null"));
        assertEquals("UTF8", read(postgres, one, "show server_encoding"));
        assertEquals("t", read(postgres, one, "select 'B' < 'a'"));
        postgres.dropDatabase("one");
        assertThrows(SQLException.class, () -> connect(postgres, one));
    }

    @Test
    void closingLeavesNothingListening() {
        EmbeddedDatabase postgres = EmbeddedDatabase.start();
        int port = postgres.port();
        assertFalse(FreePort.isFree(port));

        postgres.close();

        assertTrue(FreePort.isFree(port));
    }

    private static Connection connect(EmbeddedDatabase postgres, String url) throws SQLException {
        return DriverManager.getConnection(url, postgres.username(), postgres.password());
    }

    private static void update(EmbeddedDatabase postgres, String url, String sql) throws SQLException {
        try (Connection connection = connect(postgres, url);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static String read(EmbeddedDatabase postgres, String url, String sql) throws SQLException {
        try (Connection connection = connect(postgres, url);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertTrue(row.next());
            return row.getString(1);
        }
    }
}
