package nl.jeugdhulp.school;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import nl.jeugdhulp.platform.testing.ApiDocumentCheck;
import nl.jeugdhulp.platform.testing.SuiteResource;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class OpenApiTest {
    @Test
    void servedDocumentEqualsTheCommittedOne() throws IOException {
        ApiDocumentCheck.servedEqualsCommitted();
    }
}
