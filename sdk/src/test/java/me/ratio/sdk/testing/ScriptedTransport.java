package me.ratio.sdk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Answers by a script, without a network, and remembers what it was asked to send. */
public final class ScriptedTransport implements Transport {
    /** What to answer. */
    @FunctionalInterface
    public interface Script {
        /** The answer to one request. */
        TransportResponse answer(TransportRequest request) throws IOException;
    }

    private final Script script;
    private final Queue<TransportRequest> sent = new ConcurrentLinkedQueue<>();

    /** A transport with this script. */
    public ScriptedTransport(Script script) {
        this.script = script;
    }

    /** A transport that answers everything alike. */
    public static ScriptedTransport answering(TransportResponse answer) {
        return new ScriptedTransport(request -> answer);
    }

    /** An answer with a JSON body. */
    public static TransportResponse json(int status, String body) {
        return new TransportResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** An answer with a JSON body and one header. */
    public static TransportResponse json(int status, String body, String header, String value) {
        return new TransportResponse(status, Map.of(header, List.of(value)), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        sent.add(request);
        return script.answer(request);
    }

    /** All requests so far, in order. */
    public List<TransportRequest> sent() {
        return List.copyOf(sent);
    }

    /** The only request there was. */
    public TransportRequest onlyOne() {
        if (sent.size() != 1) {
            throw new AssertionError("expected one request but there were " + sent.size());
        }
        return sent.element();
    }
}
