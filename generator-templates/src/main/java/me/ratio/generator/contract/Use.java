package me.ratio.generator.contract;

/** A schema where it is used: what a value may be there, and whether it must not be shown. */
record Use(Type type, boolean nullable, boolean sensitive) {
    Use(Type type) {
        this(type, false, false);
    }
}
