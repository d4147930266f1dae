package me.ratio.sdk.call;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.DoubleSupplier;
import me.ratio.sdk.CallListener;
import me.ratio.sdk.api.Credential;
import me.ratio.sdk.transport.Transport;
import org.jspecify.annotations.Nullable;

/** The stages of a call, put together once for a client: retry, credentials, rotation, logging, transport. */
public final class CallStack {
    private final Handles handles;

    /** What a client is made of. */
    public record Parts(
            URI baseUrl,
            Map<Credential, String> credentials,
            @Nullable String fingerprint,
            Transport transport,
            CallListener listener,
            Clock clock,
            Ticker ticker,
            DoubleSupplier jitter,
            Duration timeout) {
        @Override
        public String toString() {
            return "Parts for " + baseUrl.getHost();
        }
    }

    /** A stack of these parts. */
    public CallStack(Parts parts) {
        Stage sending = new TransportStage(parts.transport(), parts.ticker());
        Stage logged = new LoggingStage(sending, parts.ticker());
        Stage rotating = new RotationStage(logged);
        Stage credited = new CredentialStage(rotating, parts.credentials(), parts.fingerprint());
        Stage retried = new RetryStage(credited, parts.ticker(), parts.clock(), parts.jitter());
        this.handles = new Handles(
                new FeignCalls(retried, parts.listener(), parts.clock(), parts.ticker(), parts.timeout()),
                parts.baseUrl());
    }

    /** An implementation of a generated interface, for one session or, with null, for the application. */
    public <T> T handle(Class<T> api, @Nullable SessionTokens session) {
        return handles.of(api, session);
    }
}
