package me.ratio.contract.jsonpath;

/** The types of the results and arguments of functions. */
enum ResultType {
    /** A JSON value or nothing. */
    VALUE,
    /** True or false, which is not a JSON value: it cannot be compared. */
    LOGICAL,
    /** Any number of nodes. */
    NODES
}
