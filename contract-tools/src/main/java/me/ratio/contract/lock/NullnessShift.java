package me.ratio.contract.lock;

/** How one type follows another where they differ in what they say about null, or more. */
enum NullnessShift {
    /** The same. */
    NONE,
    /** Null is possible where it was not. */
    MORE,
    /** Null is not possible any more where it was. */
    LESS,
    /** Another type altogether. */
    OTHER;

    private static final String NULLABLE = "@Nullable";

    static NullnessShift between(String old, String next) {
        if (old.equals(next)) {
            return NONE;
        }
        if (!without(old).equals(without(next)) || count(old) == count(next)) {
            return OTHER;
        }
        return count(old) < count(next) ? MORE : LESS;
    }

    /** A type without what it says about null. */
    static String without(String type) {
        return type.replaceAll(" @(?:Nullable|NonNull) (?=\\[|\\.\\.\\.)", "").replaceAll("@(?:Nullable|NonNull) ", "");
    }

    private static int count(String type) {
        return type.split(NULLABLE, -1).length;
    }
}
