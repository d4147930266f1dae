package me.ratio.generator.contract;

/**
 * Identifies a type of its own before Java has a name for it. Two are never equal, even when their schemas are.
 *
 * @see NameOrigin
 */
public final class ModelId {
    private final NameOrigin origin;
    private final String pointer;

    ModelId(NameOrigin origin, String pointer) {
        this.origin = origin;
        this.pointer = pointer;
    }

    /** Returns what it is called after. */
    public NameOrigin origin() {
        return origin;
    }

    /** Returns the JSON pointer of its schema. */
    public String pointer() {
        return pointer;
    }
}
