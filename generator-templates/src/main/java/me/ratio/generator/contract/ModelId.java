package me.ratio.generator.contract;

/**
 * Identifies a model before it has a name in Java. Two are never equal, even when their schemas are: two inline schemas
 * with the same content become two classes, which may change independently later.
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

    /** Returns the origin of its name. */
    public NameOrigin origin() {
        return origin;
    }

    /** Returns the JSON pointer of its schema. */
    public String pointer() {
        return pointer;
    }
}
