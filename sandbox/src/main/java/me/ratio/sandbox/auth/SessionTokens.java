package me.ratio.sandbox.auth;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Factor;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.Tenant;
import me.ratio.sandbox.state.World;

/** Session tokens: JWTs signed with RS256, good for five minutes. */
public final class SessionTokens {
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    /** A token with this much left or less is replaced on the next answer. */
    private static final Duration ROTATION = Duration.ofSeconds(60);

    private static final String HEADER = encode(Json.write(
            Json.object().put("alg", "RS256").put("kid", "development-only").put("typ", "JWT")));

    private final World world;
    private final DevelopmentKey key = DevelopmentKey.load();

    /** Tokens for the sessions of this world. */
    public SessionTokens(World world) {
        this.world = world;
    }

    /** A new token of a session, with the factors that it has proven by now. */
    public String issue(Session session) {
        long now = world.now().getEpochSecond();
        ObjectNode claims = Json.object()
                .put("sub", session.user().map(user -> user.id().toString()).orElse(session.id()))
                .put("iss", "ratio-sandbox")
                .put("iat", now)
                .put("exp", now + LIFETIME.toSeconds())
                .put("jti", world.draws().uuid().toString())
                .put("sid", session.id());
        var factors = claims.putObject("https://stytch.com/session").putArray("authentication_factors");
        for (Factor factor : session.factors()) {
            factors.addObject().put("type", factor.claim());
        }
        String signed = HEADER + "." + encode(Json.write(claims));
        return signed + "." + encode(key.sign(signed.getBytes(StandardCharsets.US_ASCII)));
    }

    /**
     * Checks a token that was presented, and notes that its session was used.
     *
     * @throws Fault when it is not a token of this tenant, or has run out
     */
    public Presented verify(String token, Tenant tenant) {
        JsonNode claims = claims(token).orElseThrow(SessionTokens::unusable);
        Session session = world.session(claims.path("sid").asText())
                .filter(found -> found.tenant() == tenant)
                .orElseThrow(SessionTokens::unusable);
        Instant now = world.now();
        Instant expires = Instant.ofEpochSecond(claims.path("exp").asLong());
        if (!now.isBefore(expires)) {
            throw Fault.of("EXPIRED_AUTHORIZATION", "The session token has run out; sign in again.");
        }
        if (session.isDead(now)) {
            throw Fault.of("EXPIRED_AUTHORIZATION", "The session was unused for ten minutes; sign in again.");
        }
        session.touch(now);
        return new Presented(session, !now.isBefore(expires.minus(ROTATION)));
    }

    private Optional<JsonNode> claims(String token) {
        int end = token.lastIndexOf('.');
        int middle = token.indexOf('.');
        if (middle < 0 || middle == end) {
            return Optional.empty();
        }
        byte[] signed = token.substring(0, end).getBytes(StandardCharsets.UTF_8);
        return decode(token.substring(end + 1))
                .filter(signature -> key.hasSigned(signed, signature))
                .flatMap(good -> decode(token.substring(middle + 1, end)))
                .flatMap(Json::read);
    }

    private static Fault unusable() {
        return Fault.of("INVALID_AUTHORIZATION", "The Authorization header holds no token of this client; sign in.");
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // the decoder forgives stray bits in the last letter: a changed token would pass
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }

    /**
     * A good token.
     *
     * @param session whose it is
     * @param rotates whether it is about to run out, so that the answer carries its replacement
     */
    public record Presented(Session session, boolean rotates) {}
}
