package nl.jeugdhulp.budget.statement;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import nl.jeugdhulp.budget.BudgetFixture;
import nl.jeugdhulp.budget.region.Municipality;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.platform.testing.Tokens;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

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
                .body(containsString("Jeugdhulp;333.33\r\n"));
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
            assertTrue(text.contains("EUR 333.33") && text.contains("handtekening"), text);
        }
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
