package me.ratio.sdk.call;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.transport.TransportResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes up the tokens that answers bring, of whatever status, before the call returns. */
final class RotationStage implements Stage {
    private static final Logger LOG = LoggerFactory.getLogger("me.ratio.sdk");

    private final Stage next;

    RotationStage(Stage next) {
        this.next = next;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        TransportResponse answer = next.proceed(call);
        SessionTokens session = call.session();
        if (session == null) {
            return answer;
        }
        String issued = issued(call, answer);
        StoredSession sentWith = call.sentWith();
        String refreshed = answer.header(Headers.AUTHENTICATION_REFRESH);
        if (issued != null) {
            session.offer(Candidate.issued(issued, call.requestStart()));
        } else if (refreshed != null && sentWith != null) {
            String token = withoutScheme(refreshed);
            if (HeaderValue.isSendable(token)) {
                keep(session, Candidate.refreshed(token, sentWith.lineage(), call.requestStart()));
            }
        }
        return answer;
    }

    /** What was answered, a purchase perhaps, matters more than the token that came with it. */
    private static void keep(SessionTokens session, Candidate candidate) {
        try {
            session.offer(candidate);
        } catch (RuntimeException e) {
            LOG.warn(
                    "The session store failed ({}); the refreshed token is lost",
                    e.getClass().getName());
        }
    }

    private static @Nullable String issued(Call call, TransportResponse answer) {
        String property = call.operation().issuesSession();
        String token = property == null || !answer.isSuccess() ? null : topLevelText(answer.body(), property);
        return token != null && HeaderValue.isSendable(token) ? token : null;
    }

    /** Whether the header holds the bare token or an Authorization value is not documented. */
    private static String withoutScheme(String value) {
        String scheme = Credential.JWT.prefix().strip();
        String text = value.strip();
        boolean named = text.regionMatches(true, 0, scheme, 0, scheme.length())
                && (text.length() == scheme.length() || Character.isWhitespace(text.charAt(scheme.length())));
        return named ? text.substring(scheme.length()).strip() : text;
    }

    private static @Nullable String topLevelText(byte[] body, String property) {
        try (JsonParser json = Json.MAPPER.createParser(body)) {
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
            return null; // the decoder will say so, with the operation
        }
    }
}
