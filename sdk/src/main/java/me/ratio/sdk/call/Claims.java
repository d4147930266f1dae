package me.ratio.sdk.call;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** When a JWT was issued and ends, in seconds since 1970, read without verifying: for order and advice, never for trust. */
record Claims(long iat, long exp) implements Comparable<Claims> {
    private static final Comparator<Claims> ORDER =
            Comparator.comparingLong(Claims::iat).thenComparingLong(Claims::exp);

    /** The claims of a token, null when they cannot be read. */
    static @Nullable Claims of(String token) {
        String[] parts = token.split("\\.", -1);
        if (parts.length != 3) {
            return null;
        }
        try {
            JsonNode payload = Json.MAPPER.readTree(Base64.getUrlDecoder().decode(parts[1]));
            if (payload == null || !isTime(payload.path("iat")) || !isTime(payload.path("exp"))) {
                return null;
            }
            return new Claims(payload.get("iat").longValue(), payload.get("exp").longValue());
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    private static boolean isTime(JsonNode claim) {
        return claim.isNumber() && claim.canConvertToLong();
    }

    @Nullable
    Instant expiry() {
        try {
            return Instant.ofEpochSecond(exp);
        } catch (DateTimeException outOfRange) {
            return null;
        }
    }

    @Override
    public int compareTo(Claims other) {
        return ORDER.compare(this, other);
    }
}
