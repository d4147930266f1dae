package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A difference before it is known for which operation and direction it is judged.
 *
 * @param id the stable name
 * @param kind whether it touches the wire
 * @param effect how the set of allowed values moves
 * @param certain whether the effect is known and not assumed
 * @param tolerable whether a reader who keeps what it does not know can live with a widening
 * @param pointer where it is
 * @param before the value before, or null
 * @param after the value after, or null
 * @param what the difference in words, without its consequence
 */
record Change(
        String id,
        DiffScope kind,
        Effect effect,
        boolean certain,
        boolean tolerable,
        String pointer,
        JsonNode before,
        JsonNode after,
        String what) {
    static Change of(String id, Effect effect, ChangeLocation spot, String what) {
        return new Change(id, DiffScope.WIRE, effect, true, false, spot.pointer(), spot.before(), spot.after(), what);
    }

    /** A difference that only generated code notices. */
    static Change ofSource(String id, Effect effect, ChangeLocation spot, String what) {
        return new Change(id, DiffScope.SOURCE, effect, true, false, spot.pointer(), spot.before(), spot.after(), what);
    }

    /** The same, assumed and not known. */
    Change assumed() {
        return new Change(id, kind, effect, false, tolerable, pointer, before, after, what);
    }

    /** The same, of a kind that a reader who keeps what it does not know can live with. */
    Change forTolerantReaders() {
        return new Change(id, kind, effect, certain, true, pointer, before, after, what);
    }

    /** The version step for data that flows so and a consumer of this kind. */
    Verdict level(Direction direction, DiffOptions options) {
        Verdict level = effect.level(direction);
        boolean kept = tolerable && effect == Effect.WIDENS && direction == Direction.RESPONSE;
        return kept && options.tolerantReader() ? Verdict.MINOR : level;
    }
}
