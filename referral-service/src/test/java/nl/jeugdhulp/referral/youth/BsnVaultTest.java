package nl.jeugdhulp.referral.youth;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Base64;
import org.junit.jupiter.api.Test;

class BsnVaultTest {
    private static final Bsn BSN = new Bsn("999990019");
    private static final String OLD = "old:" + key((byte) 1);
    private static final String NEW = "new:" + key((byte) 2);

    @Test
    void keysRotateWithoutLosingANumber() {
        BsnVault before = new BsnVault(OLD);
        String sealed = before.encrypt(BSN);
        BsnVault after = new BsnVault(OLD + "," + NEW);
        assertEquals(BSN.digits(), after.decrypt(sealed));
        assertArrayEquals(before.hash(BSN), after.hashes(BSN).getLast());
        assertArrayEquals(after.hash(BSN), after.hashes(BSN).getFirst());
        assertArrayEquals(after.hash(BSN), new BsnVault(NEW).hash(BSN));
        String again = after.encrypt(BSN);
        assertEquals("new", again.split(":", 2)[0]);
        assertEquals(BSN.digits(), after.decrypt(again));
    }

    @Test
    void whatWasTamperedWithIsNotRead() {
        BsnVault vault = new BsnVault(OLD);
        String sealed = vault.encrypt(BSN);
        byte[] bytes = Base64.getDecoder().decode(sealed.split(":", 2)[1]);
        bytes[bytes.length - 1] ^= 1;
        String tampered = "old:" + Base64.getEncoder().encodeToString(bytes);
        assertThrows(IllegalStateException.class, () -> vault.decrypt(tampered));
        assertNotEquals(sealed, vault.encrypt(BSN));
    }

    @Test
    void numberDoesNotShowItself() {
        assertEquals("******019", BSN.toString());
    }

    private static String key(byte fill) {
        byte[] key = new byte[32];
        java.util.Arrays.fill(key, fill);
        return Base64.getEncoder().encodeToString(key);
    }
}
