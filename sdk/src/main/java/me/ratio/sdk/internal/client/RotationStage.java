package me.ratio.sdk.internal.client;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.Duration;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.error.SessionStoreException;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.token.TokenUpdate;
import me.ratio.sdk.model.ApiError;
import me.ratio.sdk.model.ErrorCode;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the tokens that responses bring, before the call returns. There are two kinds: a sign-in step issues a token
 * in its body, and any response, even an error, may replace an expiring token in a header.
 */
final class RotationStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private static final Duration LEAST_TIME = Duration.ofMillis(20);

    private final Stage next;

    RotationStage(Stage next) {
        this.next = next;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        TransportResponse response = next.proceed(call);
        SentToken sent = call.attribute(SentToken.class);
        if (sent == null) {
            return response;
        }
        StoredSession token = sent.token();
        String issued = issued(call, response);
        String refreshed = response.header(HeaderNames.AUTHENTICATION_REFRESH);
        if (issued != null) {
            storeIssued(call, response, sent, issued);
        } else if (refreshed != null && token != null) {
            String newer = withoutScheme(refreshed);
            if (HeaderValue.isValid(newer)) {
                TokenUpdate update = TokenUpdate.refreshed(newer, token.lineage(), sent.requestSequence());
                logFailure(() -> sent.session().offer(update, timeLeft(call)));
            }
        } else if (token != null && isExpired(response)) {
            logFailure(() -> sent.session().markExpired(token.token(), timeLeft(call)));
        }
        return response;
    }

    /** A sign-in whose token is lost has failed. */
    private static void storeIssued(Call call, TransportResponse response, SentToken sent, String token) {
        try {
            sent.session().offer(TokenUpdate.issued(token, sent.ticket(), sent.requestSequence()), timeLeft(call));
        } catch (SessionStoreException e) {
            throw new SessionStoreException(
                    "the user is signed in, but the session store failed and the token is lost; sign in with a new code",
                    call.failed(Outcome.RESPONDED, response),
                    e.getCause());
        }
    }

    /** A failing store must not hide the response, which may be that of a purchase. */
    private static void logFailure(Runnable update) {
        try {
            update.run();
        } catch (SessionStoreException e) {
            LOG.warn("{}; what the response said about the token is lost", e.getMessage());
        }
    }

    /** The store gets a moment even at the very end of a call: a token that arrived in time is worth it. */
    private static Duration timeLeft(Call call) {
        Duration remaining = call.progress().remaining();
        return remaining.compareTo(LEAST_TIME) > 0 ? remaining : LEAST_TIME;
    }

    private static boolean isExpired(TransportResponse response) {
        if (response.status() != 401) {
            return false;
        }
        ApiError error = ErrorBodyParser.parse(response.body());
        return error != null && ErrorCode.EXPIRED_AUTHORIZATION.equals(error.code());
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
