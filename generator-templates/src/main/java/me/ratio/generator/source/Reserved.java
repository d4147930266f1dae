package me.ratio.generator.source;

import java.util.Set;

/** Names that generated code has for itself, so that a contract's names must give way. */
public final class Reserved {
    /** Constants that generated enums have besides their values. */
    public static final Set<String> CONSTANTS = Set.of("KNOWN", "UNRECOGNIZED");

    /** Types, and the field of a union, that generated code calls by their simple names. */
    public static final Set<String> TYPES = Set.of(
            "ApplicationApis",
            "BigDecimal",
            "BigInteger",
            "Boolean",
            "Builder",
            "CANDIDATES",
            "Class",
            "Deprecated",
            "Double",
            "Enum",
            "Error",
            "Exception",
            "ExplicitNulls",
            "Headers",
            "IllegalArgumentException",
            "IllegalStateException",
            "Integer",
            "Iterable",
            "JsonAnyGetter",
            "JsonAnySetter",
            "JsonAutoDetect",
            "JsonCreator",
            "JsonFormat",
            "JsonInclude",
            "JsonProperty",
            "JsonValue",
            "Known",
            "LinkedHashMap",
            "LinkedHashSet",
            "List",
            "LocalDate",
            "Long",
            "Map",
            "ModelToString",
            "Nullable",
            "Number",
            "Object",
            "Objects",
            "OffsetDateTime",
            "Override",
            "Param",
            "PathSegment",
            "QueryMap",
            "R",
            "RequestLine",
            "RequestParameters",
            "RequiredFields",
            "RuntimeException",
            "Set",
            "String",
            "SuppressWarnings",
            "T",
            "Thread",
            "Throwable",
            "URI",
            "UUID",
            "UnknownFields",
            "UnmodifiableCopy",
            "Unrecognized",
            "UnsupportedOperationException",
            "UntypedJson",
            "Visitor",
            "Void",
            "Writer");

    /** Methods that every object has, and what cannot be called by its name alone. */
    static final Set<String> OF_OBJECT = Set.of(
            "equals", "hashCode", "toString", "getClass", "clone", "finalize", "notify", "notifyAll", "wait", "yield");

    /** What a generated model calls something of its own. */
    static final Set<String> OF_MODEL = Set.of(
            "builder",
            "built",
            "fields",
            "json",
            "missing",
            "nulls",
            "other",
            "parameters",
            "that",
            "toBuilder",
            "unknownFields",
            "written");

    private Reserved() {}
}
