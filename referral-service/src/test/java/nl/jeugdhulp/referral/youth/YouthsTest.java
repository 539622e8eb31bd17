package nl.jeugdhulp.referral.youth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import nl.jeugdhulp.platform.testing.SuiteResource;
import nl.jeugdhulp.referral.ReferralFixture;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(SuiteResource.class)
class YouthsTest {
    private static final String OLD = "old:" + key((byte) 1);
    private static final String NEW = "new:" + key((byte) 2);
    private static final LocalDate BORN = LocalDate.of(2014, 5, 1);

    @Test
    void olderKeyMayBeTakenAwayAfterRotationWithoutLosingAFile() {
        Bsn bsn = new Bsn(ReferralFixture.bsn());
        Youths before = new Youths(new BsnVault(OLD));
        BsnVault bothKeys = new BsnVault(OLD + "," + NEW);
        Youths during = new Youths(bothKeys);
        Youths after = new Youths(new BsnVault(NEW));
        QuarkusTransaction.requiringNew().run(() -> {
            Youth youth = before.findById(before.findOrOpen(bsn, BORN));
            assertEquals(youth.id(), during.findOrOpen(bsn, BORN));
            assertEquals(bsn, during.identification(youth));
            assertTrue(after.find(bsn).isEmpty());
            youth.seal(bothKeys);
            during.flush();
            assertEquals(youth.id(), after.find(bsn).orElseThrow().id());
            assertEquals(bsn, after.identification(youth));
            assertTrue(before.find(bsn).isEmpty());
            during.delete(youth);
        });
    }

    private static String key(byte fill) {
        byte[] key = new byte[32];
        Arrays.fill(key, fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
