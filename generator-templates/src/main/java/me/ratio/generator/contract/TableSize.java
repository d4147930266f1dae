package me.ratio.generator.contract;

import java.util.List;

/** How much bytecode the table of operations takes: Java fills an enum in one method, and those have an end. */
final class TableSize {
    /** What a method may have, less what belongs to no row. */
    static final int LARGEST = 65_000;

    private static final int ROW = 40;

    /** Up to here a list is made of arguments, beyond of an array. */
    private static final int MOST_ARGUMENTS = 10;

    private TableSize() {}

    static int of(List<Operation> operations) {
        return operations.stream().mapToInt(TableSize::of).sum();
    }

    private static int of(Operation operation) {
        int alternatives =
                operation.security().stream().mapToInt(all -> list(all.size())).sum();
        return ROW
                + list(operation.pathParameters().size())
                + list(operation.security().size())
                + alternatives
                + list(operation.statuses().size());
    }

    private static int list(int size) {
        return size <= MOST_ARGUMENTS ? 3 + 3 * size : 7 + 8 * size;
    }
}
