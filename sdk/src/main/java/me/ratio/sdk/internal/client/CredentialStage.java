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

/** Adds exactly the credentials of the first alternative that can be satisfied, and the device fingerprint. */
final class CredentialStage implements Stage {
    private final Stage next;
    private final Map<Credential, String> ofClient;
    private final @Nullable String fingerprintOfClient;

    CredentialStage(Stage next, Map<Credential, String> ofClient, @Nullable String fingerprintOfClient) {
        this.next = next;
        this.ofClient = Map.copyOf(ofClient);
        this.fingerprintOfClient = fingerprintOfClient;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        RotatingToken session = call.attribute(RotatingToken.class);
        Map<Credential, String> held = new HashMap<>(ofClient);
        long requestSequence = 0;
        StoredSession token = null;
        if (session != null) {
            requestSequence = session.beginRequest();
            token = session.current();
            if (token != null) {
                held.put(Credentials.JWT, token.token());
            }
            if (session.clientSessionId() != null) {
                held.put(Credentials.CLIENT_SESSION_ID, session.clientSessionId());
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        List<Credential> chosen = choose(call.operation().alternatives(), held);
        for (Credential credential : chosen) {
            // checked again, since a session store can hold anything
            String value = HeaderValue.require(
                    held.get(credential), credential.scheme() + " as builder or session store hold it");
            headers.put(credential.header(), credential.prefix() + value);
        }
        String fingerprint = session == null ? fingerprintOfClient : session.fingerprint();
        if (fingerprint != null) {
            headers.put(HeaderNames.DEVICE_FINGERPRINT, fingerprint);
        }
        SentToken sent = new SentToken(requestSequence, chosen.contains(Credentials.JWT) ? token : null);
        return next.proceed(call.withHeaders(headers).withAttribute(SentToken.class, sent));
    }

    /** If no alternative can be satisfied, sends what is held of the first: the server's error names what is missing. */
    private static List<Credential> choose(List<List<Credential>> alternatives, Map<Credential, String> held) {
        if (alternatives.isEmpty()) {
            return List.of();
        }
        return alternatives.stream()
                .filter(all -> held.keySet().containsAll(all))
                .findFirst()
                .orElseGet(() ->
                        alternatives.get(0).stream().filter(held::containsKey).toList());
    }
}
