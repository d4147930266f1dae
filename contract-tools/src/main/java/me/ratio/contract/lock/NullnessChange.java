package me.ratio.contract.lock;

/**
 * The change of nullness from one type to another.
 *
 * <p>{@code List<String>} becomes {@code List<@Nullable String>}: the types without annotations are equal and one
 * annotation more is there, so null is allowed. If the number stays the same, an annotation moved, as from the keys of
 * a map to its values, which is neither stricter nor looser.
 */
enum NullnessChange {
    /** The types are equal. */
    NONE,
    /** Null is allowed where it was not. */
    NULLABLE_NOW,
    /** Null is no longer allowed. */
    NON_NULL_NOW,
    /** The types differ in more than nullness. */
    OTHER_TYPE;

    private static final String NULLABLE = "@Nullable";

    /** Compares two types. */
    static NullnessChange between(String old, String next) {
        if (old.equals(next)) {
            return NONE;
        }
        if (!without(old).equals(without(next)) || count(old) == count(next)) {
            return OTHER_TYPE;
        }
        return count(old) < count(next) ? NULLABLE_NOW : NON_NULL_NOW;
    }

    /** Returns a type without its nullness annotations. */
    static String without(String type) {
        return type.replaceAll(" @(?:Nullable|NonNull) (?=\\[|\\.\\.\\.)", "").replaceAll("@(?:Nullable|NonNull) ", "");
    }

    /** Returns the number of annotations plus one; only the comparison of two numbers matters. */
    private static int count(String type) {
        return type.split(NULLABLE, -1).length;
    }
}
