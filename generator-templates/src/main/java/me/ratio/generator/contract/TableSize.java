package me.ratio.generator.contract;

import java.util.List;

/** Estimates the bytecode of the operations table: one method initialises all constants, and methods have a limit. */
final class TableSize {
    /** What a method may have, less what belongs to no row. */
    static final int LARGEST = 65_000;

    private static final int ROW = 32;
    private static final int EXTENSION = 9;

    /** Up to here a list is made of arguments, beyond of an array. */
    private static final int MOST_ARGUMENTS = 10;

    private TableSize() {}

    static int of(List<Operation> operations) {
        return operations.stream().mapToInt(TableSize::of).sum();
    }

    private static int of(Operation operation) {
        int alternatives =
                operation.security().stream().mapToInt(all -> list(all.size())).sum();
        int extensions = (operation.factors() == 0 ? 0 : EXTENSION) + (operation.session() == null ? 0 : EXTENSION);
        return ROW
                + extensions
                + list(operation.pathParameters().size())
                + list(operation.security().size())
                + alternatives
                + list(operation.statuses().size());
    }

    private static int list(int size) {
        return size <= MOST_ARGUMENTS ? 3 + 3 * size : 7 + 8 * size;
    }
}
