package nl.jeugdhulp.school;

import nl.jeugdhulp.platform.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class SchoolServiceArchitectureTest {
    @Test
    void rulesOfTheHouseAreKept() {
        ServiceArchitecture.check("nl.jeugdhulp.school");
    }
}
