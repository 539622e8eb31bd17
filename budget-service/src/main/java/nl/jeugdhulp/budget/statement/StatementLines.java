package nl.jeugdhulp.budget.statement;

import java.util.ArrayList;
import java.util.List;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.values.Money;

/**
 * A statement as lines of text and amount, in Dutch, for those who read it on paper or in a spreadsheet.
 *
 * @param title what it is about
 */
record StatementLines(String title, List<Line> lines) {
    /** A line; without an amount it is a heading. */
    record Line(String text, Money amount) {}

    static StatementLines of(StatementView statement) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Consortium " + statement.consortiumId(), null));
        lines.add(new Line("Status " + statement.status() + ", stand op " + statement.asOf(), null));
        lines.add(new Line("Lumpsum", statement.lumpSum()));
        lines.add(new Line("Bestedingen", null));
        statement
                .categories()
                .forEach(category -> lines.add(new Line(category.category().dutch(), category.spent())));
        lines.add(new Line("Totaal besteed", statement.spent()));
        lines.add(new Line("Aangegane verplichtingen", statement.committed()));
        lines.add(new Line("Resultaat", statement.result()));
        lines.add(new Line("Bijdragen", null));
        statement.contributions().forEach(contribution -> {
            String name = Municipality.of(contribution.municipality()).title();
            lines.add(new Line("Bijdrage " + name, contribution.contribution()));
            lines.add(new Line("Nog te ontvangen van " + name, contribution.receivable()));
            lines.add(new Line("Aandeel in besteding van " + name, contribution.shareOfSpent()));
        });
        return new StatementLines("Verantwoording jeugdhulp " + statement.year(), lines);
    }

    String csv() {
        StringBuilder csv = new StringBuilder("omschrijving;bedrag\r\n");
        csv.append(title).append(";\r\n");
        for (Line line : lines) {
            csv.append(line.text()).append(';');
            csv.append(line.amount() == null ? "" : line.amount().amount()).append("\r\n");
        }
        return csv.toString();
    }
}
