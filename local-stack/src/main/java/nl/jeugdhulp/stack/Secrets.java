package nl.jeugdhulp.stack;

import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Properties;

/** Passwords and keys of one stack, made on first use and kept in a file that only its owner may read. */
final class Secrets {
    private static final int KEY_BYTES = 32;
    private static final int PASSWORD_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Path file;
    private final Properties kept = new Properties();

    Secrets(Path file) {
        this.file = file;
        if (Files.exists(file)) {
            try (Reader in = Files.newBufferedReader(file)) {
                kept.load(in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The password of a database role. */
    String password(String role) {
        return get("password." + role, PASSWORD_BYTES, Base64.getUrlEncoder().withoutPadding());
    }

    /** The key ring for citizen service numbers, as {@code <key id>:<base64 of 32 bytes>}. */
    String bsnKeys() {
        return "k1:" + get("bsn-key.k1", KEY_BYTES, Base64.getEncoder());
    }

    private synchronized String get(String name, int bytes, Base64.Encoder encoder) {
        String present = kept.getProperty(name);
        if (present != null) {
            return present;
        }
        byte[] random = new byte[bytes];
        RANDOM.nextBytes(random);
        kept.setProperty(name, encoder.encodeToString(random));
        try {
            StringWriter text = new StringWriter();
            kept.store(text, null);
            PrivateFiles.write(file, text.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.getProperty(name);
    }
}
