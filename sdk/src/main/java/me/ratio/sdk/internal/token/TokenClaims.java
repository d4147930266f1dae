package me.ratio.sdk.internal.token;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
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
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0) {
            return null;
        }
        try {
            return read(Base64.getUrlDecoder().decode(token.substring(first + 1, second)));
        } catch (IOException | IllegalArgumentException unreadable) {
            return null;
        }
    }

    /** Reads the two claims without a tree of all others: this happens for each response that brings a token. */
    private static @Nullable TokenClaims read(byte[] payload) throws IOException {
        Long iat = null;
        Long exp = null;
        try (JsonParser json = JsonCodec.MAPPER.createParser(payload)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                json.nextToken();
                if (name.equals("iat")) {
                    iat = time(json);
                } else if (name.equals("exp")) {
                    exp = time(json);
                } else {
                    json.skipChildren();
                }
            }
            boolean ended = json.currentToken() == JsonToken.END_OBJECT && json.nextToken() == null;
            return iat == null || exp == null || !ended ? null : new TokenClaims(iat, exp);
        }
    }

    private static @Nullable Long time(JsonParser json) throws IOException {
        if (!json.currentToken().isNumeric()) {
            json.skipChildren();
            return null;
        }
        if (json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getTextLength() <= 18) {
            return json.getLongValue();
        }
        BigDecimal number = json.getDecimalValue();
        boolean fits = Math.abs((long) number.precision() - number.scale()) <= 18;
        return fits ? Long.valueOf(number.longValue()) : null;
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
