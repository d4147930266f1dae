package me.ratio.sdk.call;

import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.feign.Headers;
import me.ratio.sdk.session.StoredSession;
import me.ratio.sdk.transport.TransportResponse;
import org.jspecify.annotations.Nullable;

/** Sends exactly the credentials of the first alternative that can be satisfied, and the device fingerprint. */
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
        SessionTokens session = call.session();
        Map<Credential, String> held = new EnumMap<>(Credential.class);
        held.putAll(ofClient);
        long requestStart = 0;
        StoredSession token = null;
        if (session != null) {
            requestStart = session.beginRequest();
            token = session.current();
            if (token != null) {
                held.put(Credential.JWT, token.token());
            }
            if (session.clientSessionId() != null) {
                held.put(Credential.CLIENT_SESSION_ID, session.clientSessionId());
            }
        }
        Map<String, String> headers = new LinkedHashMap<>();
        List<Credential> chosen = choose(call.operation().alternatives(), held);
        for (Credential credential : chosen) {
            // a session store can hold anything
            String value = HeaderValue.require(
                    held.get(credential), credential.scheme() + " as builder or session store hold it");
            headers.put(credential.header(), credential.prefix() + value);
        }
        String fingerprint = session == null ? fingerprintOfClient : session.fingerprint();
        if (fingerprint != null) {
            headers.put(Headers.DEVICE_FINGERPRINT, fingerprint);
        }
        return next.proceed(
                call.withCredentials(headers, requestStart, chosen.contains(Credential.JWT) ? token : null));
    }

    /** When no alternative can be satisfied: what is held of the first, and the server answers what is missing. */
    static List<Credential> choose(List<List<Credential>> alternatives, Map<Credential, String> held) {
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
