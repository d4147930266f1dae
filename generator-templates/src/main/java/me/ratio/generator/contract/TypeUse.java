package me.ratio.generator.contract;

/**
 * The type of a schema in the place where it is used.
 *
 * @param nullable whether the value may be null
 * @param sensitive whether the value must not appear in a text
 */
record TypeUse(Type type, boolean nullable, boolean sensitive) {}
