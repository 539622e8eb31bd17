package nl.jeugdhulp.platform.testing;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.function.UnaryOperator;
import nl.jeugdhulp.stack.TokenDraft;
import nl.jeugdhulp.stack.TokenIssuer;

/** Requests in the name of somebody, with real signed tokens. */
public final class Tokens {
    private static final TokenIssuer ISSUER = TokenIssuer.start();

    private Tokens() {}

    static TokenIssuer issuer() {
        return ISSUER;
    }

    /** A JSON request by one of the demonstration clients. */
    public static RequestSpecification as(String demoClient) {
        return with(ISSUER.token(demoClient));
    }

    /** A JSON request by a client with the roles and claims that the draft is given. */
    public static RequestSpecification as(String clientId, UnaryOperator<TokenDraft> draft) {
        return with(draft.apply(ISSUER.newToken(clientId)).sign());
    }

    /** A JSON request without a token. */
    public static RequestSpecification anonymous() {
        return RestAssured.given().contentType(ContentType.JSON);
    }

    private static RequestSpecification with(String token) {
        return anonymous().auth().oauth2(token);
    }
}
