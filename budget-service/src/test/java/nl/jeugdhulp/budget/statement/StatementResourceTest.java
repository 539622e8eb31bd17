package nl.jeugdhulp.budget.statement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class StatementResourceTest {
    private final BudgetFixture fixture = new BudgetFixture();

    @Test
    void theStatementAddsUpToTheCent() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "333.33");
        fixture.spend(BudgetFixture.newSpending("2", "TRAINING", "0.01", BudgetFixture.today()));
        String path = "/v1/budgets/" + budget + "/statement";
        List<String> shares = BudgetFixture.asRegion()
                .get(path)
                .then()
                .statusCode(200)
                .body("spent.amount", equalTo("333.34"))
                .body("result.amount", equalTo("666.66"))
                .body("categories", hasSize(6))
                .extract()
                .path("contributions.shareOfSpent.amount");
        assertEquals(
                new BigDecimal("333.34"),
                shares.stream().map(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add));
        BudgetFixture.asMunicipality(Municipality.HAARLEM)
                .get(path)
                .then()
                .body("contributions.municipality", equalTo(List.of("0392")));
        new BudgetFixture().asConsortium().get(path).then().statusCode(404);
        Tokens.as("demo-analyst").get(path).then().statusCode(403);
    }

    @Test
    void theSameStatementComesAsCsvAndAsAPdfToSign() throws IOException {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "333.33");
        String path = "/v1/budgets/" + budget + "/statement";
        fixture.asConsortium()
                .accept("text/csv")
                .get(path)
                .then()
                .statusCode(200)
                .body(containsString("Besteed aan jeugdhulp;333.33\r\n"));
        String hash = fixture.asConsortium().get(path).then().extract().path("ledgerHash");
        byte[] pdf = fixture.asConsortium()
                .accept("application/pdf")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document);
            assertTrue(text.contains("€ 333,33") && text.contains("Handtekening") && text.contains(hash), text);
        }
    }

    /** The element order of the published schema; a file in another order is not loaded. */
    @Test
    void theAuditFileHasTheElementsOfXafInTheirOrder() throws Exception {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "333.33");
        byte[] file = fixture.asConsortium()
                .accept("application/xml")
                .get("/v1/budgets/" + budget + "/audit-file")
                .asByteArray();
        DocumentBuilderFactory parser = DocumentBuilderFactory.newInstance();
        parser.setNamespaceAware(true);
        Element root = parser.newDocumentBuilder()
                .parse(new ByteArrayInputStream(file))
                .getDocumentElement();
        assertEquals("http://www.auditfiles.nl/XAF/3.2", root.getNamespaceURI());
        assertEquals(List.of("header", "company"), children(root));
        assertEquals(
                List.of(
                        "fiscalYear",
                        "startDate",
                        "endDate",
                        "curCode",
                        "dateCreated",
                        "softwareDesc",
                        "softwareVersion"),
                children(first(root, "header")));
        Element company = first(root, "company");
        assertEquals(
                List.of(
                        "companyIdent",
                        "companyName",
                        "taxRegistrationCountry",
                        "taxRegIdent",
                        "generalLedger",
                        "periods",
                        "transactions"),
                children(company));
        assertEquals(List.of("accID", "accDesc", "accTp"), children(first(company, "ledgerAccount")));
        assertEquals(List.of("periodNumber", "startDatePeriod", "endDatePeriod"), children(first(company, "period")));
        assertEquals(
                List.of("linesCount", "totalDebit", "totalCredit", "journal"),
                children(first(company, "transactions")));
        assertEquals(List.of("nr", "accID", "docRef", "effDate", "amnt", "amntTp"), children(first(company, "trLine")));
        assertEquals(32, first(company, "companyIdent").getTextContent().length());
        BudgetFixture other = new BudgetFixture();
        other.asConsortium()
                .accept("application/xml")
                .get("/v1/budgets/" + other.draft("1000.00") + "/audit-file")
                .then()
                .statusCode(409);
    }

    private static Element first(Element within, String name) {
        return (Element) within.getElementsByTagNameNS("*", name).item(0);
    }

    private static List<String> children(Element element) {
        List<String> names = new ArrayList<>();
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            names.add(child.getLocalName());
        }
        return names.stream().distinct().toList();
    }

    @Test
    void theAuditFileHoldsEveryLineAndItsTotals() {
        UUID budget = fixture.adopted("1000.00");
        fixture.spend("1", "333.33");
        fixture.asConsortium()
                .accept("application/xml")
                .get("/v1/budgets/" + budget + "/audit-file")
                .then()
                .statusCode(200)
                .body("auditfile.header.curCode", equalTo("EUR"))
                .body("auditfile.company.transactions.linesCount", equalTo("10"))
                .body("auditfile.company.transactions.totalDebit", equalTo("1333.33"))
                .body("auditfile.company.transactions.totalCredit", equalTo("1333.33"))
                .body("auditfile.company.transactions.journal.transaction.size()", equalTo(2))
                .body("auditfile.company.transactions.journal.transaction[1].trLine[0].accID", equalTo("4100"))
                .body("auditfile.company.transactions.journal.transaction[1].trLine[0].amntTp", equalTo("D"));
        new BudgetFixture()
                .asConsortium()
                .accept("application/xml")
                .get("/v1/budgets/" + budget + "/audit-file")
                .then()
                .statusCode(404);
    }
}
