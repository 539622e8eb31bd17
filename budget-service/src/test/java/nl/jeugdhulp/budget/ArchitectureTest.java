package nl.jeugdhulp.budget;

import nl.jeugdhulp.platform.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theRulesOfTheHouseHold() {
        ServiceArchitecture.check("nl.jeugdhulp.budget");
    }
}
