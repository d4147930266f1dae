package me.ratio.sandbox.outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A value in a request that selects an outcome.
 *
 * @param value the value, as the README shows it
 * @param effect the effect, as the README shows it
 * @param matches tells whether a request contains the value
 * @param outcome the outcome that it selects
 */
record MagicValue<V, O>(String value, String effect, Predicate<V> matches, O outcome) {
    /** Returns the outcome of the first magic value that matches. */
    static <V, O> Optional<O> select(List<MagicValue<V, O>> values, V value) {
        return values.stream()
                .filter(magic -> magic.matches().test(value))
                .findFirst()
                .map(MagicValue::outcome);
    }

    /** Returns the row of the README's table. */
    MagicValues.Row row() {
        return new MagicValues.Row(value, effect);
    }
}
