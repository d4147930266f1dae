package me.ratio.generator.contract;

/**
 * The type of a schema as used by a property, an element or a body: one use may allow null, and another not.
 *
 * @param nullable whether the value may be null
 * @param sensitive whether the value must not appear in {@code toString()}
 */
record TypeUse(Type type, boolean nullable, boolean sensitive) {}
