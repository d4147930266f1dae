package me.ratio.sandbox.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.state.Application;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Session;

/** Issues and verifies session tokens: JWTs signed with RS256 that are valid for five minutes. */
public final class SessionJwts {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /**
     * The remaining lifetime from which on responses carry a new token. The documentation gives no number; a minute
     * leaves a client time for several calls, and a test four minutes without rotation.
     */
    private static final Duration REFRESH_WINDOW = Duration.ofSeconds(60);

    private static final String HEADER = encode(ApiJson.write(
            ApiJson.object().put("alg", "RS256").put("kid", "development-only").put("typ", "JWT")));

    private static final DevelopmentSigningKey KEY = DevelopmentSigningKey.load();

    private final SandboxState state;

    /** Creates an issuer for the sessions of a state. */
    public SessionJwts(SandboxState state) {
        this.state = state;
    }

    /** Issues a token of a session, with the factors that are proven so far. */
    public String issue(Session session) {
        ObjectNode claims = SessionClaims.of(session, state.now(), LIFETIME)
                .put("jti", state.ids().uuid().toString());
        String signed = HEADER + "." + encode(ApiJson.write(claims));
        return signed + "." + encode(KEY.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Verifies a token and records that its session was used.
     *
     * @throws ApiError when it is not a token of this application, or has expired
     */
    public VerifiedJwt verify(String token, Application application) {
        JsonNode claims = claims(token).orElseThrow(SessionJwts::invalid);
        Session session = state.session(SessionClaims.sessionId(claims))
                .filter(found -> found.application() == application)
                .orElseThrow(SessionJwts::invalid);
        Instant now = state.now();
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (!now.isBefore(expires)) {
            throw ApiError.of("EXPIRED_AUTHORIZATION", "The session token has expired; sign in again.")
                    .by(Behaviour.JWT_LIFETIME);
        }
        if (session.isExpired(now)) {
            throw ApiError.of("EXPIRED_AUTHORIZATION", "The session was unused for ten minutes; sign in again.")
                    .by(Behaviour.SESSION_INACTIVITY);
        }
        session.touch(now);
        // A token of a session stays valid after it was replaced: calls under way at that time still carry it.
        return new VerifiedJwt(session, !now.isBefore(expires.minus(REFRESH_WINDOW)));
    }

    private Optional<JsonNode> claims(String token) {
        int end = token.lastIndexOf('.');
        int middle = token.indexOf('.');
        if (middle < 0 || middle == end) {
            return Optional.empty();
        }
        byte[] signed = token.substring(0, end).getBytes(StandardCharsets.UTF_8);
        return decode(token.substring(end + 1))
                .filter(signature -> KEY.hasSigned(signed, signature))
                .flatMap(good -> decode(token.substring(middle + 1, end)))
                .flatMap(ApiJson::read);
    }

    private static ApiError invalid() {
        return ApiError.of(
                "INVALID_AUTHORIZATION", "The Authorization header does not contain a token of this client; sign in.");
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The decoder ignores unused bits of the last character: a token ending in B would pass for one in A.
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * A verified token.
     *
     * @param session the session of the token
     * @param expiresSoon true if the response has to carry a new token
     */
    public record VerifiedJwt(Session session, boolean expiresSoon) {}
}
