package me.ratio.contract.lock.signature;

import java.util.Comparator;

/**
 * A member of a type in a lock.
 *
 * @param kind its kind, which sorts first
 * @param name its name, which sorts second
 * @param text the signature
 * @param textWithoutNames the signature without parameter names, by which an override equals the method that it overrides
 */
record MemberLine(Kind kind, String name, String text, String textWithoutNames) {
    static final Comparator<MemberLine> ORDER = Comparator.comparing(MemberLine::kind)
            .thenComparing(MemberLine::name)
            .thenComparing(MemberLine::text);

    /** The kind of a member. */
    enum Kind {
        CONSTANT,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }
}
