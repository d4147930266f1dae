package me.ratio.sdk.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import me.ratio.runtime.transport.Transport;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** Responds by a script, without a network, and records the requests. */
public final class ScriptedTransport implements Transport {
    /** Chooses the response to each request. */
    @FunctionalInterface
    public interface Script {
        /** Returns the response to one request. */
        TransportResponse respond(TransportRequest request) throws IOException;
    }

    private final Script script;
    private final Queue<TransportRequest> sent = new ConcurrentLinkedQueue<>();

    /** Creates a transport with this script. */
    public ScriptedTransport(Script script) {
        this.script = script;
    }

    /** Returns a transport with the same response for every request. */
    public static ScriptedTransport returning(TransportResponse response) {
        return new ScriptedTransport(request -> response);
    }

    /** Returns a response with a JSON body. */
    public static TransportResponse json(int status, String body) {
        return new TransportResponse(status, Map.of(), body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns a response with a JSON body and one header. */
    public static TransportResponse json(int status, String body, String header, String value) {
        return new TransportResponse(status, Map.of(header, List.of(value)), body.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public TransportResponse send(TransportRequest request, Duration timeout) throws IOException {
        sent.add(request);
        return script.respond(request);
    }

    /** Returns the headers of a request; names are case-insensitive. */
    public static Map<String, String> headersOf(TransportRequest request) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        request.headers().forEach(headers::put);
        return headers;
    }

    /** Returns all requests so far, in order. */
    public List<TransportRequest> sent() {
        return List.copyOf(sent);
    }

    /** Returns the only request. */
    public TransportRequest onlyRequest() {
        if (sent.size() != 1) {
            throw new AssertionError("expected one request but there were " + sent.size());
        }
        return sent.element();
    }
}
