package me.ratio.generator.contract;

/** What becomes of a schema. */
enum Form {
    /** A class with properties. */
    OBJECT,
    /** A class with one constant for each value. */
    ENUM,
    /** A class with one variant for each alternative. */
    UNION,
    /** No type of its own: another type by another name, a list, a map, a single value. */
    ALIAS
}
