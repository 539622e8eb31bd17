package nl.jeugdhulp.platform.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;

/**
 * What tells one request from another: its address and every argument that came in the body, so that the order of JSON
 * fields is no matter. A body that is streamed is taken in while it is read, and what was left unread at the end.
 */
final class Fingerprint {
    private final MessageDigest digest;
    private final List<InputStream> streamed = new ArrayList<>();
    private byte[] taken;

    private Fingerprint(MessageDigest digest) {
        this.digest = digest;
    }

    static Fingerprint of(URI address, InvocationContext invocation, ObjectMapper json) throws JsonProcessingException {
        Fingerprint fingerprint = new Fingerprint(sha256());
        fingerprint.digest.update(address.toString().getBytes(StandardCharsets.UTF_8));
        Object[] arguments = invocation.getParameters();
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i] instanceof Record) {
                fingerprint.digest.update(json.writeValueAsBytes(arguments[i]));
            } else if (arguments[i] instanceof byte[] file) {
                fingerprint.digest.update(file);
            } else if (arguments[i] instanceof InputStream stream) {
                arguments[i] = new DigestInputStream(stream, fingerprint.digest);
                fingerprint.streamed.add((InputStream) arguments[i]);
            }
        }
        invocation.setParameters(arguments);
        return fingerprint;
    }

    /** The fingerprint, after the request was handled or instead of it. */
    byte[] taken() throws IOException {
        if (taken == null) {
            for (InputStream stream : streamed) {
                stream.transferTo(OutputStream.nullOutputStream());
            }
            taken = digest.digest();
        }
        return taken;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
