package me.ratio.sdk.internal.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.internal.token.TokenUpdate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the tokens that responses bring, before the call returns. There are two kinds: a sign-in step issues a token
 * in its body, and any response, even an error, may replace an expiring token in a header.
 */
final class RotationStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private final Stage next;

    RotationStage(Stage next) {
        this.next = next;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        TransportResponse response = next.proceed(call);
        RotatingToken session = call.attribute(RotatingToken.class);
        SentToken sent = call.attribute(SentToken.class);
        if (session == null || sent == null) {
            return response;
        }
        String issued = issued(call, response);
        String refreshed = response.header(HeaderNames.AUTHENTICATION_REFRESH);
        if (issued != null) {
            // may throw: a sign-in whose token is lost has failed
            session.offer(TokenUpdate.issued(issued, sent.requestSequence()));
        } else if (refreshed != null && sent.token() != null) {
            String token = withoutScheme(refreshed);
            if (HeaderValue.isValid(token)) {
                store(session, TokenUpdate.refreshed(token, sent.token().lineage(), sent.requestSequence()));
            }
        }
        return response;
    }

    /** A failing store must not hide the response, which may be that of a purchase. */
    private static void store(RotatingToken session, TokenUpdate update) {
        try {
            session.offer(update);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The session store failed ({}); the refreshed token is lost",
                    e.getClass().getName());
        }
    }

    private static @Nullable String issued(Call call, TransportResponse response) {
        String property = SessionOperations.tokenProperty(call.operation());
        String token = property == null || !response.isSuccess() ? null : topLevelText(response.body(), property);
        return token != null && HeaderValue.isValid(token) ? token : null;
    }

    /** It is not documented whether the header holds the bare token or an Authorization value. */
    private static String withoutScheme(String value) {
        String scheme = Credentials.JWT.prefix().strip();
        String text = value.strip();
        boolean named = text.regionMatches(true, 0, scheme, 0, scheme.length())
                && (text.length() == scheme.length() || Character.isWhitespace(text.charAt(scheme.length())));
        return named ? text.substring(scheme.length()).strip() : text;
    }

    /** Reads one property without decoding the whole body, which may be unreadable elsewhere. */
    private static @Nullable String topLevelText(byte[] body, String property) {
        try (JsonParser json = JsonCodec.MAPPER.createParser(body)) {
            if (json.nextToken() != JsonToken.START_OBJECT) {
                return null;
            }
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = json.currentName().equals(property);
                JsonToken value = json.nextToken();
                if (wanted) {
                    return value == JsonToken.VALUE_STRING ? json.getText() : null;
                }
                json.skipChildren();
            }
            return null;
        } catch (IOException unreadable) {
            return null; // the decoder will report it, with the operation
        }
    }
}
