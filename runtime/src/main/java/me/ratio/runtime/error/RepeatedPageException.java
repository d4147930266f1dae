package me.ratio.runtime.error;

/** Thrown when a server sends the token of a page a second time, so that reading on would never end. */
public final class RepeatedPageException extends ClientException {
    private static final long serialVersionUID = 1L;

    /** Creates an exception. */
    public RepeatedPageException() {
        super("The server has sent the token of a page a second time; the list has not been read to its end");
    }
}
