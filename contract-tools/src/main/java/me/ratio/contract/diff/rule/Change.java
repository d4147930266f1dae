package me.ratio.contract.diff.rule;

/**
 * A difference before it is judged for an operation and a direction.
 *
 * <p>A comparison knows only the values: {@code maximum} went from 10 to 5, so fewer are allowed. That breaks callers
 * who send the number and not those who receive it, and one schema may be used in both directions.
 *
 * @param rule the rule that found it
 * @param effect the effect, one of those of the rule
 * @param certain false when the effect is assumed, because it cannot be computed
 * @param tolerable whether a widening breaks only readers that reject values they do not know, as a new enum value does
 * @param location the location, with the values there
 * @param text the difference as a clause, without its consequence
 */
public record Change(
        DiffRule rule, Effect effect, boolean certain, boolean tolerable, ChangeLocation location, String text) {
    /** Returns a change of a rule that has only one effect. */
    public static Change of(DiffRule rule, ChangeLocation location, String text) {
        return of(rule, rule.effect(), location, text);
    }

    /** Returns a change of a rule that has several effects. */
    public static Change of(DiffRule rule, Effect effect, ChangeLocation location, String text) {
        return new Change(rule, effect, true, false, location, text);
    }

    /** Returns the same change as an assumption. */
    public Change assumed() {
        return new Change(rule, effect, false, tolerable, location, text);
    }

    /** Returns the same change as one that breaks no reader that keeps unknown values. */
    public Change forTolerantReaders() {
        return new Change(rule, effect, certain, true, location, text);
    }

    /** Returns the version bump that the change requires when data flows in a direction. */
    public Verdict level(Direction direction, boolean tolerantReader) {
        boolean tolerated = tolerantReader && tolerable && effect == Effect.WIDENS && direction == Direction.RESPONSE;
        return tolerated ? Verdict.MINOR : effect.level(direction);
    }
}
