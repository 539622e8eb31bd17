package nl.jeugdhulp.referral.youth;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Keeps citizen service numbers: encrypted with AES-256-GCM under the newest key, and found by an HMAC under the same one.
 *
 * <p>{@code referral.bsn-keys} is a list {@code name:base64,name:base64}, oldest first, each of 32 bytes; the name stands in
 * front of what it encrypted. Older numbers stay readable and found after a rotation, until each is sealed again under the
 * newest key; then the older key may be taken away.
 */
@ApplicationScoped
public class BsnVault {
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final SequencedMap<String, SecretKeySpec> hashKeys = new LinkedHashMap<>();
    private final String newest;

    BsnVault(@ConfigProperty(name = "referral.bsn-keys") String configured) {
        for (String entry : configured.split(",", -1)) {
            String[] nameAndKey = entry.strip().split(":", 2);
            byte[] key = nameAndKey.length == 2 ? Base64.getDecoder().decode(nameAndKey[1]) : new byte[0];
            if (key.length != KEY_BYTES || nameAndKey[0].isBlank()) {
                throw new IllegalArgumentException("referral.bsn-keys is a list of name:base64 of 32 bytes");
            }
            keys.put(nameAndKey[0], new SecretKeySpec(key, "AES"));
            hashKeys.put(
                    nameAndKey[0],
                    new SecretKeySpec(hmac(new SecretKeySpec(key, "HmacSHA256"), "bsn lookup"), "HmacSHA256"));
        }
        newest = keys.keySet().stream().reduce((before, after) -> after).orElseThrow();
    }

    /** By which a number is found without being readable. */
    public byte[] hash(Identification identification) {
        return hmac(hashKeys.get(newest), identification.lookup());
    }

    /** By what it may be found, under the newest key first and then under those that are being rotated out. */
    List<byte[]> hashes(Identification identification) {
        return hashKeys.reversed().values().stream()
                .map(key -> hmac(key, identification.lookup()))
                .toList();
    }

    public String encrypt(Identification identification) {
        return seal(identification.secret());
    }

    /** Encrypts any text that holds personal data, to be read with {@link #decrypt}. */
    public String seal(String secret) {
        try {
            byte[] nonce = new byte[NONCE_BYTES];
            random.nextBytes(nonce);
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, newest, nonce);
            byte[] sealed = cipher.doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array();
            return newest + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** @throws IllegalStateException when it was tampered with or its key is no longer configured */
    public String decrypt(String encrypted) {
        try {
            String[] nameAndText = encrypted.split(":", 2);
            byte[] both = Base64.getDecoder().decode(nameAndText[1]);
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, nameAndText[0], Arrays.copyOf(both, NONCE_BYTES));
            byte[] secret = cipher.doFinal(both, NONCE_BYTES, both.length - NONCE_BYTES);
            return new String(secret, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException unreadable) {
            throw new IllegalStateException("a stored identification cannot be read", unreadable);
        }
    }

    /** The name of the key that new text is encrypted with. */
    public String newestKey() {
        return newest;
    }

    private Cipher cipher(int mode, String keyName, byte[] nonce) throws GeneralSecurityException {
        SecretKeySpec key = keys.get(keyName);
        if (key == null) {
            throw new GeneralSecurityException("no key named " + keyName);
        }
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(keyName.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] hmac(SecretKeySpec key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
