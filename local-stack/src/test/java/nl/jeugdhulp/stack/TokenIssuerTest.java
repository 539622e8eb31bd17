package nl.jeugdhulp.stack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPublicKeySpec;
import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenIssuerTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static TokenIssuer issuer;

    @BeforeAll
    static void start() {
        issuer = TokenIssuer.start();
    }

    @AfterAll
    static void stop() {
        issuer.close();
    }

    @Test
    void tokenByFormIsSignedWithTheServedKeyAndSaysWhoAsks() throws Exception {
        HttpResponse<String> answer =
                ask("grant_type=client_credentials&client_id=demo-consortium-2&client_secret=demo", null);

        assertEquals(200, answer.statusCode());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
        String token = JSON.readTree(answer.body()).get("access_token").textValue();
        assertTrue(signedByServedKey(token));
        JsonNode claims = claims(token);
        assertEquals(issuer.issuer(), claims.get("iss").textValue());
        assertEquals("jeugdhulp", claims.get("aud").textValue());
        assertEquals("demo-consortium-2", claims.get("azp").textValue());
        assertEquals(
                "c0000000-0000-4000-8000-000000000002",
                claims.get("consortium_id").textValue());
        assertEquals("[\"consortium\"]", claims.get("realm_access").get("roles").toString());
        assertTrue(claims.get("exp").longValue() > Instant.now().getEpochSecond());
        assertTrue(claims.get("iat").longValue() <= Instant.now().getEpochSecond());
        assertFalse(claims.get("sub").textValue().isBlank());
        assertNotEquals(
                claims.get("jti"), claims(issuer.token("demo-consortium-2")).get("jti"));
        assertEquals(
                claims.get("sub"), claims(issuer.token("demo-consortium-2")).get("sub"));
    }

    @Test
    void tokenByBasicAuthorizationIsTheSame() throws Exception {
        String basic = Base64.getEncoder().encodeToString("demo-school:demo".getBytes(StandardCharsets.UTF_8));

        HttpResponse<String> answer = ask("grant_type=client_credentials", "Basic " + basic);

        assertEquals(200, answer.statusCode());
        JsonNode claims =
                claims(JSON.readTree(answer.body()).get("access_token").textValue());
        assertEquals("99AA00", claims.get("school_id").textValue());
    }

    @Test
    void refusesAsKeycloakDoes() throws Exception {
        assertRefused(401, "unauthorized_client", "grant_type=client_credentials&client_id=demo-gp&client_secret=no");
        assertRefused(401, "invalid_client", "grant_type=client_credentials&client_id=nobody&client_secret=demo");
        assertRefused(400, "unsupported_grant_type", "grant_type=password&client_id=demo-gp&client_secret=demo");
        assertRefused(400, "invalid_request", "client_id=demo-gp&client_secret=demo");
        assertRefused(400, "invalid_request", "grant_type=%zz");
    }

    @Test
    void discoveryLeadsToTheKeysAndTheTokens() throws Exception {
        JsonNode discovery = get(issuer.issuer() + "/.well-known/openid-configuration");

        assertEquals(issuer.issuer(), discovery.get("issuer").textValue());
        assertEquals(
                issuer.tokenAddress().toString(),
                discovery.get("token_endpoint").textValue());
        assertEquals(1, get(discovery.get("jwks_uri").textValue()).get("keys").size());
    }

    @Test
    void aDraftCanBeWrongInOneThingOnly() throws Exception {
        String expired = issuer.newToken("x").role("region").expired().sign();
        assertTrue(signedByServedKey(expired));
        assertTrue(claims(expired).get("exp").longValue() < Instant.now().getEpochSecond());

        assertFalse(signedByServedKey(issuer.newToken("x").foreignKey().sign()));
        assertEquals(
                "account",
                claims(issuer.newToken("x").audience("account").sign())
                        .get("aud")
                        .textValue());
        assertEquals(
                "0375",
                claims(issuer.newToken("x").claim("municipality_code", "0375").sign())
                        .get("municipality_code")
                        .textValue());
    }

    @Test
    void keptKeyOutlivesARestart(@TempDir Path folder) {
        Path file = folder.resolve("keys/issuer.key");
        assertEquals(
                SigningKey.keptIn(file).publicJwk(), SigningKey.keptIn(file).publicJwk());
    }

    private static void assertRefused(int status, String error, String form) throws Exception {
        HttpResponse<String> answer = ask(form, null);
        assertEquals(status, answer.statusCode());
        assertEquals(error, JSON.readTree(answer.body()).get("error").textValue());
    }

    private static HttpResponse<String> ask(String form, String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(issuer.tokenAddress())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static JsonNode get(String address) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return JSON.readTree(
                HTTP.send(request, HttpResponse.BodyHandlers.ofString()).body());
    }

    private static JsonNode claims(String token) throws Exception {
        return JSON.readTree(Base64.getUrlDecoder().decode(token.split("\\.", -1)[1]));
    }

    private static boolean signedByServedKey(String token) throws Exception {
        JsonNode jwk = get(issuer.issuer() + "/protocol/openid-connect/certs")
                .get("keys")
                .get(0);
        Signature signature = Signature.getInstance("SHA256withRSA");
        signature.initVerify(
                KeyFactory.getInstance("RSA").generatePublic(new RSAPublicKeySpec(number(jwk, "n"), number(jwk, "e"))));
        String[] parts = token.split("\\.", -1);
        signature.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        return signature.verify(Base64.getUrlDecoder().decode(parts[2]));
    }

    private static BigInteger number(JsonNode jwk, String name) {
        return new BigInteger(1, Base64.getUrlDecoder().decode(jwk.get(name).textValue()));
    }
}
