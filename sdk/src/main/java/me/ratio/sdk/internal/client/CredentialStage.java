package me.ratio.sdk.internal.client;

import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.operation.Credential;
import me.ratio.runtime.transport.HttpHeaders;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.error.SessionStoreException;
import me.ratio.sdk.internal.feign.HeaderNames;
import me.ratio.sdk.internal.session.RotatingToken;
import me.ratio.sdk.session.StoredSession;
import org.jspecify.annotations.Nullable;

/**
 * Adds exactly the credentials of the first alternative that can be satisfied, and the device fingerprint. It runs anew
 * for each attempt, so a retry sends a token that has been replaced meanwhile.
 */
final class CredentialStage implements Stage {
    private final Stage next;
    private final Supplier<@Nullable ClientCredentials> clientCredentials;

    CredentialStage(Stage next, Supplier<@Nullable ClientCredentials> clientCredentials) {
        this.next = next;
        this.clientCredentials = clientCredentials;
    }

    /** The values that an attempt can send, by credential. */
    private record Available(
            @Nullable ClientCredentials client,
            @Nullable StoredSession token,
            @Nullable String clientSessionId) {
        @Nullable
        String value(Credential credential) {
            if (credential.equals(Credentials.JWT)) {
                return token == null ? null : token.token();
            }
            if (credential.equals(Credentials.CLIENT_SESSION_ID)) {
                return clientSessionId;
            }
            if (client == null) {
                return null;
            }
            return credential.equals(Credentials.CLIENT_ID) ? client.clientId() : client.clientSecret();
        }

        boolean holds(List<Credential> all) {
            for (Credential credential : all) {
                if (value(credential) == null) {
                    return false;
                }
            }
            return true;
        }
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        SessionIdentity identity = call.attribute(SessionIdentity.class);
        RotatingToken session = identity == null ? null : identity.token();
        if (identity == null || session == null) {
            Available available = new Available(credentials(call), null, null);
            return next.proceed(call.withHeaders(headers(
                    call, choose(call, available), available, identity == null ? null : identity.fingerprint())));
        }
        RotatingToken.Begun begun;
        try {
            begun = SessionOperations.tokenProperty(call.operation()) == null
                    ? session.begin(call.progress().remaining())
                    : session.beginStep(call.progress().remaining());
        } catch (SessionStoreException e) {
            throw new SessionStoreException("the session store failed; nothing was sent", call.failed(), e.getCause());
        }
        StoredSession token = begun.signedIn();
        if (token != null && SessionOperations.isSignIn(call.operation()) && session.isKnownExpired(token)) {
            token = null;
        }
        Available available = new Available(credentials(call), token, identity.clientSessionId());
        List<Credential> chosen = choose(call, available);
        SentToken sent = new SentToken(
                session, begun.sequence(), begun.ticket(), chosen.contains(Credentials.JWT) ? token : null);
        return next.proceed(call.withHeaders(headers(call, chosen, available, identity.fingerprint()))
                .withAttribute(SentToken.class, sent));
    }

    private @Nullable ClientCredentials credentials(Call call) {
        try {
            return clientCredentials.get();
        } catch (RuntimeException | Error e) {
            throw new ConnectionException(
                    "the supplier of the client's credentials failed; nothing was sent", call.failed(), e);
        }
    }

    /** Values are checked again, since a session store can hold anything. */
    private static HttpHeaders headers(
            Call call, List<Credential> chosen, Available available, @Nullable String fingerprint) {
        String[] pairs = new String[2 * (chosen.size() + (fingerprint == null ? 0 : 1))];
        int length = 0;
        for (Credential credential : chosen) {
            String value = available.value(credential);
            if (value == null || !HeaderValue.isValid(value)) {
                throw new SessionStoreException(
                        "the session store holds a token that cannot be sent in a header", call.failed(), null);
            }
            pairs[length++] = credential.header();
            pairs[length++] = credential.prefix() + value;
        }
        if (fingerprint != null) {
            pairs[length++] = HeaderNames.DEVICE_FINGERPRINT;
            pairs[length] = fingerprint;
        }
        return HttpHeaders.ofPairs(pairs);
    }

    /**
     * Chooses the credentials to send. If no alternative can be satisfied, these are the available ones of the first:
     * the server then names the missing one in its error.
     */
    private static List<Credential> choose(Call call, Available available) {
        List<List<Credential>> alternatives = call.operation().alternatives();
        for (List<Credential> all : alternatives) {
            if (available.holds(all)) {
                return all;
            }
        }
        return alternatives.isEmpty()
                ? List.of()
                : alternatives.get(0).stream()
                        .filter(credential -> available.value(credential) != null)
                        .toList();
    }
}
