package me.ratio.contract.diff.document;

import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.Direction;

/** Collects the changes that comparisons find. */
@FunctionalInterface
public interface ChangeCollector {
    /**
     * Adds a change.
     *
     * @param operation the operation that has it, or null outside of any
     * @param direction the direction of the data that has it
     * @param change the change
     */
    void add(String operation, Direction direction, Change change);
}
