package nl.jeugdhulp.budget.statement;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.jeugdhulp.budget.annual.BudgetStatus;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.values.Money;

/**
 * A statement as lines of text and amount, in Dutch, for those who read it on paper or in a spreadsheet.
 *
 * @param title what it is about
 */
record StatementLines(String title, List<Line> lines) {
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm", Locale.forLanguageTag("nl"));

    /** A line: a heading, a remark without an amount, an amount, or a total. */
    record Line(Form form, String text, Money amount) {}

    /** How a line stands on paper. */
    enum Form {
        HEADING,
        REMARK,
        AMOUNT,
        TOTAL
    }

    static StatementLines of(StatementView statement, ZoneId zone) {
        List<Line> lines = new ArrayList<>();
        remark(lines, "Consortium " + statement.consortiumId());
        remark(
                lines,
                "Status " + dutch(statement.status()) + ", stand op "
                        + MOMENT.format(statement.asOf().atZone(zone)));
        heading(lines, "Budget en besteding");
        amount(lines, "Lumpsum", statement.lumpSum());
        statement
                .categories()
                .forEach(category -> amount(
                        lines,
                        "Besteed aan " + category.category().dutch().toLowerCase(Locale.ROOT),
                        category.spent()));
        total(lines, "Totaal besteed", statement.spent());
        amount(lines, "Aangegane verplichtingen", statement.committed());
        total(
                lines,
                statement.result().isNegative() ? "Tekort, voor eigen risico van het consortium" : "Overschot",
                statement.result());
        statement.contributions().forEach(contribution -> {
            heading(
                    lines,
                    "Gemeente " + Municipality.of(contribution.municipality()).title());
            amount(lines, "Bijdrage", contribution.contribution());
            amount(lines, "Nog te ontvangen", contribution.receivable());
            amount(lines, "Aandeel in de besteding", contribution.shareOfSpent());
        });
        heading(lines, "Grootboek");
        remark(lines, statement.ledgerEntries() + " journaalposten; controlegetal (SHA-256) van de laatste:");
        remark(lines, statement.ledgerHash() == null ? "geen" : statement.ledgerHash());
        return new StatementLines("Verantwoording jeugdhulp " + statement.year(), lines);
    }

    private static String dutch(BudgetStatus status) {
        return switch (status) {
            case DRAFT -> "ontwerp";
            case ADOPTED -> "vastgesteld";
            case RUNNING -> "lopend";
            case CLOSED -> "afgesloten";
            case SETTLED -> "afgerekend";
        };
    }

    private static void heading(List<Line> lines, String text) {
        lines.add(new Line(Form.HEADING, text, null));
    }

    private static void remark(List<Line> lines, String text) {
        lines.add(new Line(Form.REMARK, text, null));
    }

    private static void amount(List<Line> lines, String text, Money amount) {
        lines.add(new Line(Form.AMOUNT, text, amount));
    }

    private static void total(List<Line> lines, String text, Money amount) {
        lines.add(new Line(Form.TOTAL, text, amount));
    }

    String csv() {
        StringBuilder csv = new StringBuilder("omschrijving;bedrag\r\n");
        csv.append(title).append(";\r\n");
        for (Line line : lines) {
            csv.append(line.text().replace(';', ',')).append(';');
            csv.append(line.amount() == null ? "" : line.amount().amount()).append("\r\n");
        }
        return csv.toString();
    }
}
