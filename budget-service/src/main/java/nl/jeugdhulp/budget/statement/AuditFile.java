package nl.jeugdhulp.budget.statement;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.UUID;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import nl.jeugdhulp.budget.annual.Budget;
import nl.jeugdhulp.budget.annual.BudgetProblem;
import nl.jeugdhulp.budget.annual.BudgetStatus;
import nl.jeugdhulp.budget.annual.Budgets;
import nl.jeugdhulp.budget.ledger.Account;
import nl.jeugdhulp.budget.ledger.JournalExport;
import nl.jeugdhulp.values.Money;

/**
 * The ledger of a budget as XML Auditfile Financieel 3.2, the file that Dutch accountants load. Written as it is read, so
 * that a book of any size fits.
 */
@ApplicationScoped
class AuditFile {
    private static final String NAMESPACE = "http://www.auditfiles.nl/XAF/3.2";
    private static final int MONTHS = 12;

    private final Budgets budgets;
    private final JournalExport journal;
    private final Clock clock;

    AuditFile(Budgets budgets, JournalExport journal, Clock clock) {
        this.budgets = budgets;
        this.journal = journal;
        this.clock = clock;
    }

    /** What writes the file; what the caller may not see, and a draft without a book, is refused before the first byte. */
    StreamingOutput of(UUID budgetId) {
        Budget budget = budgets.get(budgetId);
        if (budget.status() == BudgetStatus.DRAFT) {
            throw BudgetProblem.NO_BUDGET.problem("year", budget.year());
        }
        return output -> write(budget, output);
    }

    private void write(Budget budget, OutputStream output) {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(output, "UTF-8");
            xml.writeStartDocument(StandardCharsets.UTF_8.name(), "1.0");
            xml.writeStartElement("auditfile");
            xml.writeDefaultNamespace(NAMESPACE);
            header(xml, budget);
            xml.writeStartElement("company");
            element(xml, "companyIdent", budget.consortiumId().toString().replace("-", ""));
            element(xml, "companyName", "Consortium " + budget.consortiumId());
            element(xml, "taxRegistrationCountry", "NL");
            element(xml, "taxRegIdent", "onbekend");
            accounts(xml, budget);
            periods(xml, budget);
            transactions(xml, budget);
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private void header(XMLStreamWriter xml, Budget budget) throws XMLStreamException {
        xml.writeStartElement("header");
        element(xml, "fiscalYear", String.valueOf(budget.year()));
        element(xml, "startDate", budget.firstDay().toString());
        element(xml, "endDate", budget.lastDay().toString());
        element(xml, "curCode", Money.CURRENCY);
        element(xml, "dateCreated", LocalDate.now(clock).toString());
        element(xml, "softwareDesc", "budget-service");
        element(xml, "softwareVersion", "1");
        xml.writeEndElement();
    }

    private void accounts(XMLStreamWriter xml, Budget budget) throws XMLStreamException {
        xml.writeStartElement("generalLedger");
        for (Account account : journal.accounts(budget.id())) {
            xml.writeStartElement("ledgerAccount");
            element(xml, "accID", account.code());
            element(xml, "accDesc", account.dutch());
            element(xml, "accTp", account.isBalanceSheet() ? "B" : "P");
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private static void periods(XMLStreamWriter xml, Budget budget) throws XMLStreamException {
        xml.writeStartElement("periods");
        for (int month = 1; month <= MONTHS; month++) {
            YearMonth period = YearMonth.of(budget.year(), month);
            xml.writeStartElement("period");
            element(xml, "periodNumber", String.valueOf(month));
            element(xml, "startDatePeriod", period.atDay(1).toString());
            element(xml, "endDatePeriod", period.atEndOfMonth().toString());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    private void transactions(XMLStreamWriter xml, Budget budget) throws XMLStreamException {
        JournalExport.Totals totals = journal.totals(budget.id());
        xml.writeStartElement("transactions");
        element(xml, "linesCount", String.valueOf(totals.lines()));
        element(xml, "totalDebit", totals.debits().amount());
        element(xml, "totalCredit", totals.credits().amount());
        xml.writeStartElement("journal");
        element(xml, "jrnID", "BUDGET");
        element(xml, "desc", "Budgetboek " + budget.year());
        element(xml, "jrnTp", "M");
        journal.each(budget.id(), entry -> transaction(xml, entry));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void transaction(XMLStreamWriter xml, JournalExport.Entry entry) {
        try {
            xml.writeStartElement("transaction");
            element(xml, "nr", String.valueOf(entry.number()));
            element(xml, "desc", entry.kind().name());
            element(xml, "periodNumber", String.valueOf(entry.bookedOn().getMonthValue()));
            element(xml, "trDt", entry.bookedOn().toString());
            int line = 0;
            for (Map.Entry<Account, Money> posting : entry.signedDebits()) {
                Money amount = posting.getValue();
                xml.writeStartElement("trLine");
                element(xml, "nr", String.valueOf(++line));
                element(xml, "accID", posting.getKey().code());
                element(xml, "docRef", entry.reference().toString());
                element(xml, "effDate", entry.bookedOn().toString());
                element(xml, "amnt", (amount.isNegative() ? amount.negated() : amount).amount());
                element(xml, "amntTp", amount.isNegative() ? "C" : "D");
                xml.writeEndElement();
            }
            xml.writeEndElement();
        } catch (XMLStreamException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
}
