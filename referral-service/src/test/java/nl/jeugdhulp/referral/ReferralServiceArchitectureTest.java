package nl.jeugdhulp.referral;

import nl.jeugdhulp.platform.testing.ServiceArchitecture;
import org.junit.jupiter.api.Test;

class ReferralServiceArchitectureTest {
    @Test
    void everyLineKnowsItsRoom() {
        ServiceArchitecture.check("nl.jeugdhulp.referral");
    }
}
