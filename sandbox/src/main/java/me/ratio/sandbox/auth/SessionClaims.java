package me.ratio.sandbox.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.state.AuthenticationFactor;
import me.ratio.sandbox.state.Session;

/**
 * The claims of a session token, in the shape of the tokens that the real sandbox issues, which are those of its supplier
 * of authentication: some clients read the factors from them.
 */
final class SessionClaims {
    private static final String PROJECT = "project-test-00000000-0000-4000-8000-000000000000";
    private static final String SESSION = "https://stytch.com/session";

    private SessionClaims() {}

    /** Returns the claims of a token that is issued now. */
    static ObjectNode of(Session session, Instant now, Duration lifetime) {
        ObjectNode claims = ApiJson.object()
                .put("iss", "stytch.com/" + PROJECT)
                .put(
                        "sub",
                        "user-test-"
                                + session.user()
                                        .map(user -> user.id().toString())
                                        .orElse(id(session.id())))
                .put("iat", now.getEpochSecond())
                .put("nbf", now.getEpochSecond())
                .put("exp", now.plus(lifetime).getEpochSecond());
        claims.putArray("aud").add(PROJECT);
        ObjectNode details = claims.putObject(SESSION)
                .put("id", session.id())
                .put("started_at", time(session.start()))
                .put("last_accessed_at", time(session.lastCall()))
                .put("expires_at", time(session.expiry()));
        details.putObject("attributes").put("ip_address", "").put("user_agent", "");
        session.proofs().forEach((factor, proof) -> details.withArray("authentication_factors")
                .add(factor(factor, proof)));
        return claims;
    }

    private static ObjectNode factor(AuthenticationFactor factor, Session.Proof proof) {
        ObjectNode json = ApiJson.object()
                .put("type", factor == AuthenticationFactor.WALLET ? "crypto" : "otp")
                .put("delivery_method", factor.delivery())
                .put("last_authenticated_at", time(proof.time()));
        String id = id(proof.value());
        switch (factor) {
            case WALLET ->
                json.putObject("crypto_wallet_factor")
                        .put("crypto_wallet_id", "crypto-wallet-test-" + id)
                        .put("crypto_wallet_address", proof.value())
                        .put("crypto_wallet_type", "ethereum");
            case SMS ->
                json.putObject("phone_number_factor")
                        .put("phone_id", "phone-number-test-" + id)
                        .put("phone_number", proof.value());
            case EMAIL ->
                json.putObject("email_factor")
                        .put("email_id", "email-test-" + id)
                        .put("email_address", proof.value());
        }
        return json;
    }

    /** Returns the id of the session that a token belongs to, empty if it names none. */
    static String sessionId(JsonNode claims) {
        return claims.path(SESSION).path("id").asText();
    }

    private static String id(String value) {
        return UUID.nameUUIDFromBytes(value.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static String time(Instant time) {
        return time.truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
