package me.ratio.contract.jsonpath;

/** Reports an expression that is not a valid JSONPath, or that cannot be evaluated, in one line. */
public final class JsonPathException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private JsonPathException(String message) {
        super(message, null, false, false);
    }

    static JsonPathException at(int column, String reason) {
        return new JsonPathException("column " + column + ": " + reason);
    }

    static JsonPathException tooLarge(String reason) {
        return new JsonPathException(reason);
    }
}
