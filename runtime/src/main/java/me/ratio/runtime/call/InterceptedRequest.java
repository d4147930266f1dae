package me.ratio.runtime.call;

import java.net.URI;
import java.util.Set;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** A request that an {@link Interceptor} sees. Its {@code toString} shows neither header values nor the body. */
public final class InterceptedRequest {
    private final Operation operation;
    private final URI uri;
    private final HttpHeaders masked;
    private final Set<String> reserved;
    private final byte @Nullable [] body;
    private HttpHeaders added = HttpHeaders.empty();

    /**
     * Creates a request whose credentials are already masked.
     *
     * @param reserved the headers that an interceptor must not add
     * @param body null if there is none in memory
     */
    public InterceptedRequest(
            Operation operation, URI uri, HttpHeaders masked, Set<String> reserved, byte @Nullable [] body) {
        this.operation = operation;
        this.uri = uri;
        this.masked = masked;
        this.reserved = reserved;
        this.body = body;
    }

    /** Returns the operation that is called. */
    public Operation operation() {
        return operation;
    }

    /** Returns the HTTP method, in upper case. */
    public String method() {
        return operation.method();
    }

    /** Returns the URI, with the query. */
    public URI uri() {
        return uri;
    }

    /** Returns the headers, with {@code ***} for credentials. */
    public HttpHeaders headers() {
        return masked.with(added);
    }

    /** Returns a copy of the body; null if there is none, or it is streamed. */
    public byte @Nullable [] body() {
        return body == null ? null : body.clone();
    }

    /**
     * Adds a header to this attempt.
     *
     * @throws IllegalArgumentException if it cannot be sent, carries credentials, or the request has it already
     */
    public void addHeader(String name, String value) {
        HeaderRules.check(name, value, reserved);
        if (masked.contains(name)) {
            throw new IllegalArgumentException("the request has a header " + name + " already");
        }
        added = added.with(name, value);
    }

    /** Returns the headers added so far. */
    public HttpHeaders added() {
        return added;
    }

    @Override
    public String toString() {
        return operation.id() + " with " + headers();
    }
}
