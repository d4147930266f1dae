package me.ratio.generator.contract;

/**
 * The extensions of OpenAPI that the generator reads. Where ignoring a wrong value would be harmful, it is an error:
 * with {@code x-sensitive: "yes"} on a schema, {@code toString()} would print a secret, since only {@code true} is
 * true.
 */
final class Extensions {
    /** On a schema or parameter: its value must not appear in {@code toString()}. */
    static final String SENSITIVE = "x-sensitive";

    /** On an enum: documentation of each value, by the value. */
    static final String VALUES = "x-values";

    /** On an enum: names for its constants, in the order of the values. Other generators read it, too. */
    static final String ENUM_NAMES = "x-enum-varnames";

    /** On an enum: a description of each value, as a list or by the value. */
    static final String ENUM_DESCRIPTIONS = "x-enum-descriptions";

    /** On a parameter that the client sends itself, so that it is not an argument: the source of its value. */
    static final String SUPPLIED_BY = "x-supplied-by";

    /** On a server: the name of the environment it serves. */
    static final String ENVIRONMENT = "x-environment";

    /** On an operation: how many authentication factors it requires. */
    static final String FACTORS = "x-factors";

    /** On an operation: whether a client may retry it. */
    static final String RETRYABLE = "x-repeatable";

    /** On an operation: the property of the response that starts a session. */
    static final String ISSUES_SESSION = "x-issues-session";

    /** On an operation that returns a list: the properties and parameters for its pages. */
    static final String PAGINATION = "x-pagination";

    /** On anything deprecated: the version or the date since when. */
    static final String DEPRECATED_SINCE = "x-deprecated-since";

    /** On anything deprecated: what replaces it. */
    static final String DEPRECATED_INSTEAD = "x-deprecated-instead";

    private Extensions() {}
}
