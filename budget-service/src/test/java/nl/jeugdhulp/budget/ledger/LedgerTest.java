package nl.jeugdhulp.budget.ledger;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import nl.jeugdhulp.values.Money;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class LedgerTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Inject
    AgroalDataSource database;

    @Test
    void anEntryThatDoesNotBalanceCannotBeMade() {
        assertThrows(
                IllegalArgumentException.class,
                () -> EntryDraft.of(
                        LocalDate.of(2026, 1, 1),
                        EntryKind.SPENDING,
                        UUID.randomUUID(),
                        Posting.debit(Account.CURRENT, Money.euros("1.00")),
                        Posting.credit(Account.LUMP_SUM, Money.euros("1.01"))));
    }

    @Test
    void theDatabaseRefusesAnUnbalancedOrIncompleteEntry() {
        UUID book = fixture.adopted("1000.00");
        assertRefused("has not all its lines", insertEntry(book, 2));
        assertRefused("does not balance", insertEntry(book, 2), insertLines("('4100', 100, 0), ('1100', 0, 99)"));
        assertRefused("does not balance", insertEntry(book, 3), insertLines("('4100', 100, 0), ('1100', 0, 100)"));
        assertRefused("check", insertEntry(book, 2), insertLines("('4100', -1, 0), ('1100', 0, -1)"));
        fixture.expect(book, "0.00", "0.00", "1000.00");
    }

    @Test
    void theDatabaseRefusesToChangeOrRemoveWhatWasBooked() {
        fixture.adopted("1000.00");
        fixture.spend("1", "10.00");
        assertRefused("append-only", "UPDATE journal_line SET debit = debit + 1 WHERE debit > 0");
        assertRefused("append-only", "DELETE FROM journal_line");
        assertRefused("append-only", "UPDATE journal_entry SET booked_on = booked_on + 1");
        assertRefused("append-only", "DELETE FROM journal_entry");
        assertRefused("append-only", "TRUNCATE journal_line");
    }

    @Test
    void theDatabaseRefusesMoreLinesOnAnOldEntry() {
        UUID book = fixture.adopted("1000.00");
        assertRefused(
                "does not balance",
                "INSERT INTO journal_line (entry_id, line, account, debit, credit) SELECT id, v.line, v.account, v.debit,"
                        + " v.credit FROM journal_entry, (VALUES (90, '4100', 5, 0), (91, '1100', 0, 5))"
                        + " v(line, account, debit, credit) WHERE book_id = '" + book + "'");
    }

    @Test
    void anUntouchedBookVerifies() {
        UUID book = fixture.adopted("1000.00");
        fixture.spend("1", "10.00");
        fixture.spend("2", "10.00");
        fixture.asConsortium()
                .get("/v1/journal-entries/verification?budgetId=" + book)
                .then()
                .statusCode(200)
                .body("intact", equalTo(true))
                .body("entries", equalTo(3))
                .body("firstBroken", nullValue());
    }

    @Test
    void tamperingShowsFromTheEntryThatWasTouched() throws SQLException {
        for (String tampering : List.of(
                "UPDATE journal_entry SET booked_on = booked_on - 1 WHERE book_id = '%s' AND number = 2",
                "UPDATE journal_line SET account = '4600' WHERE account = '4100' AND entry_id ="
                        + " (SELECT id FROM journal_entry WHERE book_id = '%s' AND number = 2)",
                "UPDATE journal_entry SET recorded_by = 'another' WHERE book_id = '%s' AND number = 2")) {
            BudgetFixture victim = new BudgetFixture();
            UUID book = victim.adopted("1000.00");
            victim.spend("1", "10.00");
            victim.spend("2", "10.00");
            behindTheBackOfTheTriggers(tampering.formatted(book));
            victim.asConsortium()
                    .get("/v1/journal-entries/verification?budgetId=" + book)
                    .then()
                    .body("intact", equalTo(false))
                    .body("firstBroken", equalTo(2));
        }
    }

    @Test
    void removingTheLastEntryShows() throws SQLException {
        UUID book = fixture.adopted("1000.00");
        UUID entry = UUID.fromString(fixture.asConsortium()
                .get("/v1/journal-entries?budgetId=" + book)
                .then()
                .extract()
                .path("items[0].id"));
        behindTheBackOfTheTriggers(
                "DELETE FROM journal_line WHERE entry_id = '" + entry + "'",
                "DELETE FROM journal_entry WHERE id = '" + entry + "'");
        fixture.asConsortium()
                .get("/v1/journal-entries/verification?budgetId=" + book)
                .then()
                .body("intact", equalTo(false))
                .body("firstBroken", equalTo(1));
    }

    @Test
    void aChainRewrittenAsAWholeShowsAgainstAHashThatWasWrittenDownBefore() throws SQLException {
        UUID book = fixture.adopted("1000.00");
        fixture.spend("1", "10.00");
        String known = fixture.asConsortium()
                .get("/v1/budgets/" + book + "/statement")
                .then()
                .body("ledgerEntries", equalTo(2))
                .extract()
                .path("ledgerHash");
        String verification = "/v1/journal-entries/verification?budgetId=" + book;
        String against = verification + "&knownNumber=2&knownHash=" + known;
        fixture.asConsortium().get(against).then().body("intact", equalTo(true));
        behindTheBackOfTheTriggers(
                "DELETE FROM spending WHERE budget_id = '" + book + "'",
                "DELETE FROM journal_line WHERE entry_id IN (SELECT id FROM journal_entry WHERE book_id = '" + book
                        + "' AND number = 2)",
                "DELETE FROM journal_entry WHERE book_id = '" + book + "' AND number = 2",
                "UPDATE book SET last_number = 1, last_hash = (SELECT hash FROM journal_entry WHERE book_id = '" + book
                        + "') WHERE id = '" + book + "'");
        fixture.asConsortium().get(verification).then().body("intact", equalTo(true));
        fixture.asConsortium()
                .get(against)
                .then()
                .body("intact", equalTo(false))
                .body("firstBroken", equalTo(2));
    }

    @Test
    void registersThatSayAnotherThanTheLedgerAreFoundOut() throws SQLException {
        UUID book = fixture.adopted("1000.00");
        UUID spending = fixture.spend("1", "10.00");
        Map<String, Object> before = BudgetFixture.wrongs();
        String ofSpending = "UPDATE spending SET amount = amount %s 1 WHERE id = '" + spending + "'";
        String ofContribution = "UPDATE contribution SET current = current %s 1 WHERE municipality = '0392'"
                + " AND budget_id = '" + book + "'";
        behindTheBackOfTheTriggers(ofSpending.formatted("+"), ofContribution.formatted("+"));
        Map<String, Object> wrong = BudgetFixture.wrongs();
        for (String found : List.of("wrongSpendings", "wrongContributions")) {
            assertEquals((int) before.get(found) + 1, wrong.get(found), found);
        }
        behindTheBackOfTheTriggers(ofSpending.formatted("-"), ofContribution.formatted("-"));
        assertEquals(before, BudgetFixture.wrongs());
    }

    @Test
    void onlyTheOperatorReconcilesTheWholeLedger() {
        for (String client : List.of("demo-region", "demo-consortium-1", "demo-municipality-0392", "demo-analyst")) {
            Tokens.as(client).get("/v1/journal-entries/reconciliation").then().statusCode(403);
        }
        Tokens.as("demo-operator")
                .get("/v1/journal-entries/reconciliation")
                .then()
                .statusCode(200)
                .body("unbalancedEntries", equalTo(0));
    }

    private static String insertEntry(UUID book, int lines) {
        return "INSERT INTO journal_entry (id, book_id, number, booked_on, recorded_at, recorded_by, kind, reference,"
                + " line_count, previous_hash, hash) VALUES ('00000000-0000-4000-8000-0000000000aa', '" + book
                + "', 99, '2026-03-01', now(), 'test', 'SPENDING', '" + book + "', " + lines + ", '', '')";
    }

    private static String insertLines(String values) {
        return "INSERT INTO journal_line (entry_id, line, account, debit, credit)"
                + " SELECT '00000000-0000-4000-8000-0000000000aa', row_number() OVER (), a, d, c FROM (VALUES " + values
                + ") v(a, d, c)";
    }

    /** Runs the statements in one transaction, which must fail for this reason at the latest on commit. */
    private void assertRefused(String reason, String... statements) {
        SQLException refusal = assertThrows(SQLException.class, () -> {
            try (Connection connection = database.getConnection();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                try {
                    for (String sql : statements) {
                        statement.executeUpdate(sql);
                    }
                    connection.commit();
                } finally {
                    connection.rollback();
                }
            }
        });
        assertTrue(refusal.toString().contains(reason), refusal.toString());
    }

    private void behindTheBackOfTheTriggers(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("SET LOCAL session_replication_role = replica");
            int changed = 0;
            for (String sql : statements) {
                changed = statement.executeUpdate(sql);
            }
            assertEquals(1, changed);
            connection.commit();
        }
    }
}
