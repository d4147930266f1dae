package me.ratio.contract.sample;

/** Reports that no value satisfies a schema. Callers with another choice, such as a union, catch it. */
final class UnsatisfiableSchemaException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnsatisfiableSchemaException(String message) {
        super(message, null, false, false);
    }
}
