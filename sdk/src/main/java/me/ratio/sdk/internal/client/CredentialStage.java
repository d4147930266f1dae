package me.ratio.sdk.internal.client;

import java.io.IOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.operation.Credential;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Credentials;
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
    private final Map<Credential, String> clientCredentials;
    private final @Nullable String clientFingerprint;

    CredentialStage(Stage next, Map<Credential, String> clientCredentials, @Nullable String clientFingerprint) {
        this.next = next;
        this.clientCredentials = Map.copyOf(clientCredentials);
        this.clientFingerprint = clientFingerprint;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        RotatingToken session = call.attribute(RotatingToken.class);
        Map<Credential, String> available = new HashMap<>(clientCredentials);
        long requestSequence = 0;
        StoredSession token = null;
        if (session != null) {
            requestSequence = session.beginRequest();
            token = session.current();
            if (token != null) {
                available.put(Credentials.JWT, token.token());
            }
            if (session.clientSessionId() != null) {
                available.put(Credentials.CLIENT_SESSION_ID, session.clientSessionId());
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        List<Credential> chosen = choose(call.operation().alternatives(), available);
        for (Credential credential : chosen) {
            // checked again, since a session store can hold anything
            String value = HeaderValue.require(
                    available.get(credential), credential.scheme() + " as builder or session store hold it");
            headers.put(credential.header(), credential.prefix() + value);
        }
        String fingerprint = session == null ? clientFingerprint : session.fingerprint();
        if (fingerprint != null) {
            headers.put(HeaderNames.DEVICE_FINGERPRINT, fingerprint);
        }
        SentToken sent = new SentToken(requestSequence, chosen.contains(Credentials.JWT) ? token : null);
        return next.proceed(call.withHeaders(headers).withAttribute(SentToken.class, sent));
    }

    /**
     * Chooses the credentials to send. If no alternative can be satisfied, these are the available ones of the first:
     * the server then names the missing one in its error.
     */
    private static List<Credential> choose(List<List<Credential>> alternatives, Map<Credential, String> available) {
        if (alternatives.isEmpty()) {
            return List.of();
        }
        return alternatives.stream()
                .filter(all -> available.keySet().containsAll(all))
                .findFirst()
                .orElseGet(() -> alternatives.get(0).stream()
                        .filter(available::containsKey)
                        .toList());
    }
}
