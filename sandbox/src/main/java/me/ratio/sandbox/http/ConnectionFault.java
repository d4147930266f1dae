package me.ratio.sandbox.http;

/** A way in which the network, or a server in between, spoils a response. */
public enum ConnectionFault {
    /** The connection is reset before a byte of the response. */
    RESET,
    /** The connection is closed before a byte of the response. */
    EMPTY_RESPONSE,
    /** The connection is closed in the middle of the headers. */
    TRUNCATED_HEAD,
    /** The connection is closed in the middle of the body. */
    TRUNCATED_BODY,
    /** The size of a chunk of the body is no number. */
    MALFORMED_CHUNK,
    /** Something else than HTTP is sent. */
    GARBAGE,
    /** Nothing is sent for 30 seconds; then the connection is closed. */
    STALL,
    /** The response arrives byte by byte, 20 a second. */
    SLOW_RESPONSE,
    /** There are two different values of Content-Length. */
    TWO_LENGTHS,
    /** The response is complete, and the connection is closed although it was to be kept. */
    CLOSED_CONNECTION
}
