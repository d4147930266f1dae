package me.ratio.sdk.internal.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import me.ratio.runtime.internal.json.JsonCodec;
import org.jspecify.annotations.Nullable;

/**
 * The times at which a JWT was issued and expires. The signature is not verified: use this to order tokens and for
 * information, never to trust a token.
 *
 * @param iat when it was issued, in seconds since 1970
 * @param exp when it expires, in seconds since 1970
 */
public record TokenClaims(long iat, long exp) implements Comparable<TokenClaims> {
    private static final Comparator<TokenClaims> ORDER =
            Comparator.comparingLong(TokenClaims::iat).thenComparingLong(TokenClaims::exp);

    /** Returns the claims of a token, null if they cannot be read. */
    public static @Nullable TokenClaims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            JsonNode payload = JsonCodec.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (payload == null || !isTime(payload.path("iat")) || !isTime(payload.path("exp"))) {
                return null;
            }
            return new TokenClaims(
                    payload.get("iat").longValue(), payload.get("exp").longValue());
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isTime(JsonNode claim) {
        return claim.isNumber() && claim.canConvertToLong();
    }

    /** Returns when the token expires, null if the claim is out of range. */
    public @Nullable Instant expiry() {
        try {
            return Instant.ofEpochSecond(exp);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    @Override
    public int compareTo(TokenClaims other) {
        return ORDER.compare(this, other);
    }
}
