package me.ratio.sdk.internal.client;

import java.util.function.Supplier;
import me.ratio.runtime.call.RequestOptions;
import me.ratio.runtime.internal.call.CallExecutor;
import me.ratio.runtime.internal.call.ResponseCapture;
import me.ratio.runtime.internal.feign.ApiFactory;
import me.ratio.runtime.internal.pipeline.Call;
import me.ratio.runtime.internal.pipeline.CallSettings;
import me.ratio.runtime.internal.pipeline.Pipeline;
import me.ratio.runtime.internal.pipeline.Stage;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.credentials.ClientCredentials;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.internal.feign.FeignInterfaces;
import org.jspecify.annotations.Nullable;

/** Creates the APIs of a client. Their calls pass the stages retry, credentials, rotation, logging, transport. */
public final class ClientApis {
    private final ServerTime serverTime = new ServerTime();
    private final ApiFactory factory;

    /**
     * Creates the APIs of a client.
     *
     * @param credentials asked before each attempt; returns null for a client without credentials of its own
     */
    public ClientApis(CallSettings settings, Supplier<@Nullable ClientCredentials> credentials) {
        CallExecutor executor = new CallExecutor(
                Pipeline.of(settings, next -> new CredentialStage(new RotationStage(noting(next)), credentials)),
                settings,
                (status, retryAfter, call, body) ->
                        ApiException.of(status, retryAfter, call, ErrorBodyParser.parse(body)));
        this.factory = new ApiFactory(Operations.all(), FeignInterfaces::of, executor, settings.baseUrl());
    }

    private Stage noting(Stage next) {
        return call -> {
            TransportResponse response = next.proceed(call);
            serverTime.note(response);
            return response;
        };
    }

    /** Returns the latest time that the server has told. */
    public ServerTime serverTime() {
        return serverTime;
    }

    /**
     * Creates an API whose calls are made for somebody, with some options.
     *
     * @param capture receives the responses, null if nobody wants them
     */
    public <T> T create(
            Class<T> api, SessionIdentity identity, RequestOptions options, @Nullable ResponseCapture capture) {
        Call.Attribute captured = capture == null ? null : new Call.Attribute(ResponseCapture.class, capture, null);
        return factory.create(api, options, new Call.Attribute(SessionIdentity.class, identity, captured));
    }
}
