package me.ratio.openapi;

/**
 * Says in one line what is wrong with a document or an overlay, and where.
 *
 * <p>It carries no stack trace: whoever reads it has to mend a file, not this program.
 */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /**
     * Makes the exception.
     *
     * @param message the file, the place in it, what is wrong and what to do, on one line
     */
    public DocumentException(String message) {
        super(message, null, false, false);
    }
}
