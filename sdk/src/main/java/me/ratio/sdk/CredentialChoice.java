package me.ratio.sdk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import me.ratio.runtime.internal.http.HeaderValue;
import me.ratio.sdk.credentials.ClientCredentials;
import org.jspecify.annotations.Nullable;

/** The ways to set an application's credentials, of which one is used. */
final class CredentialChoice {
    private @Nullable String clientId;
    private @Nullable String clientSecret;
    private @Nullable Supplier<ClientCredentials> supplier;
    private boolean none;

    void clientId(@Nullable String id) {
        clientId = validated(id, "clientId");
    }

    void clientSecret(@Nullable String secret) {
        clientSecret = validated(secret, "clientSecret");
    }

    void supplier(Supplier<ClientCredentials> dynamic) {
        supplier = Objects.requireNonNull(dynamic, "credentials");
    }

    void none() {
        none = true;
    }

    /** Treats the empty value of an unset environment variable as not set, so that building a client names it. */
    private static @Nullable String validated(@Nullable String value, String name) {
        return value == null || value.isEmpty() ? null : HeaderValue.require(value, name);
    }

    /**
     * Returns what is missing.
     *
     * @throws IllegalStateException if more than one way was chosen
     */
    List<String> missing() {
        boolean fixed = clientId != null || clientSecret != null;
        if (none && (fixed || supplier != null) || fixed && supplier != null) {
            throw new IllegalStateException(
                    "RatioClient has its credentials set in more than one way, or with withoutCredentials(): choose one");
        }
        List<String> missing = new ArrayList<>();
        if (!none && supplier == null && clientId == null) {
            missing.add("clientId");
        }
        if (!none && supplier == null && clientSecret == null) {
            missing.add("clientSecret");
        }
        return missing;
    }

    /** Returns where a client takes its credentials from; it returns null for a client without. */
    Supplier<@Nullable ClientCredentials> supplier() {
        Supplier<ClientCredentials> dynamic = supplier;
        if (dynamic != null) {
            return () -> Objects.requireNonNull(dynamic.get(), "the supplier of the credentials returned null");
        }
        ClientCredentials fixed =
                clientId == null || clientSecret == null ? null : new ClientCredentials(clientId, clientSecret);
        return () -> fixed;
    }
}
