package me.ratio.generator.contract;

import java.util.List;

/**
 * Estimates the bytecode that the table of operations takes. All its constants are built in one static initialiser, and
 * the JVM limits a method to 64 KB. Exceeding it would be an error of the compiler in generated code, without a hint at
 * the cause.
 */
final class OperationTableSize {
    /** The JVM's limit of 65,535, less a reserve for bytecode that belongs to no row. */
    static final int MAX_BYTES = 65_000;

    // estimates of what javac emits: loading a constant takes up to 3 bytes, an array element up to 8
    private static final int ROW_BYTES = 32;
    private static final int EXTENSION_BYTES = 9;

    /** {@code List.of} has overloads for up to ten elements; more are passed as an array, which takes more bytecode. */
    private static final int MAX_ARGUMENTS = 10;

    private OperationTableSize() {}

    static int of(List<OperationModel> operations) {
        return operations.stream().mapToInt(OperationTableSize::of).sum();
    }

    private static int of(OperationModel operation) {
        int alternatives = operation.security().stream()
                .mapToInt(schemes -> list(schemes.size()))
                .sum();
        int extensions =
                (operation.factors() == 0 ? 0 : EXTENSION_BYTES) + (operation.session() == null ? 0 : EXTENSION_BYTES);
        return ROW_BYTES
                + extensions
                + list(operation.pathParameters().size())
                + list(operation.security().size())
                + alternatives
                + list(operation.statuses().size());
    }

    private static int list(int size) {
        return size <= MAX_ARGUMENTS ? 3 + 3 * size : 7 + 8 * size;
    }
}
