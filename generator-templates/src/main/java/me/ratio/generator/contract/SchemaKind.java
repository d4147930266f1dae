package me.ratio.generator.contract;

/** The kinds of type that a schema can become. */
enum SchemaKind {
    /** A class with properties. */
    OBJECT,
    /** A class with a constant for each value. */
    ENUM,
    /** A class with a variant for each alternative. */
    UNION,
    /** No type of its own: another type under another name, a list, a map, a scalar. */
    ALIAS
}
