package me.ratio.openapi;

/**
 * Reports in one line an error in a document or an overlay, with its location.
 *
 * <p>It has no stack trace, because the user has to fix a file, not this program.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message the file, the location in it, the error and the remedy, on one line
     */
    public DocumentException(String message) {
        super(message, null, false, false);
    }
}
