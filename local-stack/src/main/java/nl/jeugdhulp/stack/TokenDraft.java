package nl.jeugdhulp.stack;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A token before it is signed; without further words it is valid now, for audience {@code jeugdhulp}, with no role. */
public final class TokenDraft {
    static final Duration LIFESPAN = Duration.ofHours(1);
    static final String AUDIENCE = "jeugdhulp";
    private static final String REALM = "jeugdhulp/";

    private final SigningKey issuersKey;
    private final String clientId;
    private final List<String> roles = new ArrayList<>();
    private final Map<String, String> claims = new LinkedHashMap<>();
    private String audience = AUDIENCE;
    private String statedIssuer;
    private Instant issuedAt = Instant.now();
    private boolean foreignKey;

    TokenDraft(SigningKey issuersKey, String issuer, String clientId) {
        this.issuersKey = issuersKey;
        this.statedIssuer = issuer;
        this.clientId = clientId;
    }

    /** Adds a realm role. */
    public TokenDraft role(String role) {
        roles.add(role);
        return this;
    }

    /** Adds a claim at the top level, such as {@code consortium_id}. */
    public TokenDraft claim(String name, String value) {
        claims.put(name, value);
        return this;
    }

    /** Names another audience than the suite. */
    public TokenDraft audience(String other) {
        audience = other;
        return this;
    }

    /** Names another issuer than the one that signs. */
    public TokenDraft statedIssuer(String other) {
        statedIssuer = other;
        return this;
    }

    /** Makes the token one that ran out an hour ago. */
    public TokenDraft expired() {
        issuedAt = Instant.now().minus(LIFESPAN.multipliedBy(2));
        return this;
    }

    /** Signs with a key that the issuer does not publish. */
    public TokenDraft foreignKey() {
        foreignKey = true;
        return this;
    }

    /** The token in its compact form, to be sent as {@code Authorization: Bearer <token>}. */
    public String sign() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("exp", issuedAt.plus(LIFESPAN).getEpochSecond());
        content.put("iat", issuedAt.getEpochSecond());
        content.put("jti", UUID.randomUUID().toString());
        content.put("iss", statedIssuer);
        content.put("aud", audience);
        content.put("sub", subject());
        content.put("typ", "Bearer");
        content.put("azp", clientId);
        content.put("realm_access", Map.of("roles", List.copyOf(roles)));
        content.put("preferred_username", "service-account-" + clientId);
        content.putAll(claims);
        return (foreignKey ? SigningKey.generate() : issuersKey).sign(content);
    }

    /** The same client keeps its subject, whatever happens to the issuer. */
    private String subject() {
        return UUID.nameUUIDFromBytes((REALM + clientId).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
