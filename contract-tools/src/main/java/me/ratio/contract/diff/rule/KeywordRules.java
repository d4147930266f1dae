package me.ratio.contract.diff.rule;

/**
 * The rules for a keyword that is added, removed or changed.
 *
 * @param added the rule for a keyword that only the new document has
 * @param removed the rule for one that only the old document has
 * @param changed the rule for one with another value
 */
public record KeywordRules(DiffRule added, DiffRule removed, DiffRule changed) {
    /** Returns the rule for a keyword that differs, from its presence before and after. */
    public DiffRule rule(boolean before, boolean after) {
        return before ? after ? changed : removed : added;
    }
}
