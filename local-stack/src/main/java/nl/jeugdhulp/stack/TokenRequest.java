package nl.jeugdhulp.stack;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What became of a request for a token: the client it is granted to, or Keycloak's words of refusal. */
sealed interface TokenRequest {
    String GRANT = "client_credentials";

    record Granted(String clientId) implements TokenRequest {}

    record Refused(int status, String error, String description) implements TokenRequest {}

    /** Decides on the form of a request and its basic authorization, of which one names the client and its secret. */
    static TokenRequest of(Optional<String> authorization, String form) {
        try {
            Map<String, String> fields = fields(form);
            authorization.ifPresent(header -> addBasic(header, fields));
            return decide(fields);
        } catch (IllegalArgumentException e) {
            return new Refused(400, "invalid_request", "Malformed form or authorization header");
        }
    }

    private static TokenRequest decide(Map<String, String> fields) {
        String grant = fields.get("grant_type");
        if (grant == null) {
            return new Refused(400, "invalid_request", "Missing form parameter: grant_type");
        }
        if (!grant.equals(GRANT)) {
            return new Refused(400, "unsupported_grant_type", "Unsupported grant_type");
        }
        String id = fields.get("client_id");
        if (id == null || DemoClients.find(id) == null) {
            return new Refused(401, "invalid_client", "Invalid client or Invalid client credentials");
        }
        if (!DemoClients.SECRET.equals(fields.get("client_secret"))) {
            return new Refused(401, "unauthorized_client", "Invalid client or Invalid client credentials");
        }
        return new Granted(id);
    }

    private static Map<String, String> fields(String form) {
        Map<String, String> fields = new HashMap<>();
        for (String pair : form.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                fields.put(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
            }
        }
        return fields;
    }

    private static void addBasic(String header, Map<String, String> fields) {
        if (header.regionMatches(true, 0, "Basic ", 0, 6)) {
            byte[] decoded = Base64.getDecoder().decode(header.substring(6).strip());
            String[] idAndSecret = new String(decoded, StandardCharsets.UTF_8).split(":", 2);
            if (idAndSecret.length == 2) {
                fields.put("client_id", decode(idAndSecret[0]));
                fields.put("client_secret", decode(idAndSecret[1]));
            }
        }
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
