package nl.jeugdhulp.budget;

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
    void theCommittedDocumentIsWhatTheServiceServes() throws IOException {
        ApiDocumentCheck.servedEqualsCommitted();
    }
}
