package me.ratio.contract.diff.rule;

/**
 * The rules for a keyword that comes, goes or changes.
 *
 * @param added the rule for a keyword that is new
 * @param removed the rule for one that is gone
 * @param changed the rule for one with another value
 */
public record KeywordRules(DiffRule added, DiffRule removed, DiffRule changed) {
    /** Returns the rule for a keyword that differs. */
    public DiffRule rule(boolean before, boolean after) {
        return before ? after ? changed : removed : added;
    }
}
