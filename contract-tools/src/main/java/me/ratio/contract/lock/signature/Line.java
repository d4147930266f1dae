package me.ratio.contract.lock.signature;

import java.util.Comparator;

/**
 * One member of a type, as a lock shows it.
 *
 * @param kind what it is; the kinds stand in this order
 * @param name what it is sorted by
 * @param text the whole signature
 * @param meaning the same without the names of parameters, which an override may change
 */
record Line(Kind kind, String name, String text, String meaning) {
    static final Comparator<Line> ORDER =
            Comparator.comparing(Line::kind).thenComparing(Line::name).thenComparing(Line::text);

    /** What a member can be. */
    enum Kind {
        CONSTANT,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }
}
