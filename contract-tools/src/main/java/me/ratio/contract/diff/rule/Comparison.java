package me.ratio.contract.diff.rule;

/**
 * Compares two corresponding parts of two documents.
 *
 * @param <P> a pair of such parts, which also takes the changes that are found
 */
@FunctionalInterface
public interface Comparison<P> {
    /** Compares the parts and adds the changes to the pair. */
    void compare(P pair);
}
