package nl.jeugdhulp.consortium;

import nl.jeugdhulp.platform.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
    @Test
    void theServiceKeepsTheRulesOfTheHouse() {
        ServiceArchitecture.check("nl.jeugdhulp.consortium");
    }
}
