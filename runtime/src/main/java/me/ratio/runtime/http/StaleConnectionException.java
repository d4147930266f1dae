package me.ratio.runtime.http;

import java.io.IOException;

/** Thrown when the server has closed a pooled connection meanwhile, so that another one has to be taken. */
final class StaleConnectionException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleConnectionException() {
        super("the server has closed the connection");
    }
}
