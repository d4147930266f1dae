package me.ratio.sdk.internal.client;

import java.util.Map;
import me.ratio.runtime.internal.feign.ApiFactory;
import me.ratio.runtime.internal.feign.FeignClientAdapter;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.Pipeline;
import me.ratio.runtime.operation.Credential;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.internal.feign.FeignInterfaces;
import me.ratio.sdk.internal.session.RotatingToken;
import org.jspecify.annotations.Nullable;

/** Creates the APIs of a client. Their calls pass the stages retry, credentials, rotation, logging, transport. */
public final class ClientApis {
    private final ApiFactory factory;

    /**
     * Creates the APIs of a client.
     *
     * @param credentials the credentials that the client holds itself
     * @param fingerprint the header's value for calls of the application itself, null to send none
     */
    public ClientApis(CallSettings settings, Map<Credential, String> credentials, @Nullable String fingerprint) {
        FeignClientAdapter client = new FeignClientAdapter(
                Operations.all(),
                Pipeline.of(settings, next -> new CredentialStage(new RotationStage(next), credentials, fingerprint)),
                settings,
                (response, body) -> ApiException.of(response, ErrorBodyParser.parse(body)));
        this.factory = new ApiFactory(client, FeignInterfaces::of, settings.baseUrl());
    }

    /** Creates an API for one session or, with null, for the application itself. */
    public <T> T create(Class<T> api, @Nullable RotatingToken session) {
        return factory.create(api, session == null ? Map.of() : Map.of(RotatingToken.class, session));
    }
}
