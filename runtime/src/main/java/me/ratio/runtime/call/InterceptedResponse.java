package me.ratio.runtime.call;

import me.ratio.runtime.transport.HttpHeaders;

/**
 * A response that an {@link Interceptor} sees.
 *
 * @param status the HTTP status
 * @param headers the headers, with {@code ***} for credentials
 * @param body the body; empty if there is none, or it is streamed
 */
public record InterceptedResponse(int status, HttpHeaders headers, byte[] body) {
    @Override
    public String toString() {
        return status + ", " + body.length + " bytes, with " + headers;
    }
}
