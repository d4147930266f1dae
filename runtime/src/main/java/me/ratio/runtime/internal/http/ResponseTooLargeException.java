package me.ratio.runtime.internal.http;

import java.io.IOException;

/** The response has more bytes than allowed; it would not be smaller on another attempt. */
public final class ResponseTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception that names the limit. */
    public ResponseTooLargeException(int maxBytes) {
        super("the response is larger than " + maxBytes + " bytes");
    }
}
