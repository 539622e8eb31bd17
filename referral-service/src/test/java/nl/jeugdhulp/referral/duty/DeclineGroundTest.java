package nl.jeugdhulp.referral.duty;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DeclineGroundTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);

    @Test
    void notInOurOfferIsNoGroundToDecline() {
        for (DeclineGround ground : DeclineGround.values()) {
            assertTrue(!ground.name().contains("OFFER"), ground.name());
        }
        assertTrue(!DeclineGround.CONTINUES_WITH_OLD_PROVIDER.valid().contains(TODAY));
        assertTrue(DeclineGround.CONTINUES_WITH_OLD_PROVIDER.valid().contains(LocalDate.of(2023, 12, 31)));
        assertTrue(DeclineGround.NOT_AN_INHABITANT.valid().contains(TODAY));
    }
}
