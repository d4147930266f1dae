package me.ratio.sdk.call;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import me.ratio.sdk.transport.Transport;
import me.ratio.sdk.transport.TransportRequest;
import me.ratio.sdk.transport.TransportResponse;

/** Hands the request to the transport, with the time that is left of the whole call. */
final class TransportStage implements Stage {
    private final Transport transport;
    private final Ticker ticker;

    TransportStage(Transport transport, Ticker ticker) {
        this.transport = transport;
        this.ticker = ticker;
    }

    @Override
    public TransportResponse proceed(Call call) throws IOException {
        Duration left = Duration.ofNanos(call.progress().deadlineNanos - ticker.nanoTime());
        if (left.isNegative() || left.isZero()) {
            throw new SocketTimeoutException("no time left");
        }
        call.progress().mayHaveLeft = true;
        return transport.send(
                new TransportRequest(call.operation().method(), call.uri(), call.headers(), call.body()), left);
    }
}
