package me.ratio.generator.source;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Names that generated code uses itself. A schema {@code Map} becomes {@code ModelMap}, since models import
 * {@code java.util.Map}. ReservedNamesTest collects these names from the templates, so none can be forgotten.
 */
public final class ReservedNames {
    /** The argument for the request body. */
    public static final String BODY_ARGUMENT = "request";

    /** The argument for the parameters that are not in the path. */
    public static final String QUERY_ARGUMENT = "query";

    /** The visitor's method for a value that is no known variant. */
    public static final String UNKNOWN_VARIANT = "unknown";

    /** Constants that generated enums have besides their values. */
    public static final Set<String> ENUM_CONSTANTS = Set.of("KNOWN", "UNRECOGNIZED");

    /** Types that generated code refers to by their simple names: those of scalars, and others. */
    public static final Set<String> TYPES = Stream.concat(
                    Arrays.stream(JavaScalar.values())
                            .map(scalar -> scalar.javaClass().getSimpleName()),
                    Stream.of(
                            "ApplicationApis",
                            "Builder",
                            "CANDIDATES",
                            "Class",
                            "Deprecated",
                            "Enum",
                            "Error",
                            "Exception",
                            "ExplicitNulls",
                            "Headers",
                            "IllegalArgumentException",
                            "IllegalStateException",
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
                            "Map",
                            "ModelToString",
                            "Nullable",
                            "Number",
                            "Object",
                            "Objects",
                            "Override",
                            "Pages",
                            "Param",
                            "PathSegment",
                            "QueryMap",
                            "R",
                            "RequestLine",
                            "RequestParameters",
                            "RequiredFields",
                            "RuntimeException",
                            "Set",
                            "SuppressWarnings",
                            "T",
                            "Thread",
                            "Throwable",
                            "UnknownFields",
                            "UnmodifiableCopy",
                            "Unrecognized",
                            "UnsupportedOperationException",
                            "UntypedJson",
                            "Visitor",
                            "Void",
                            "Writer"))
            .collect(Collectors.toUnmodifiableSet());

    /** Methods of every object, and {@code yield}, which cannot be called by its simple name. */
    static final Set<String> OBJECT_METHODS = Set.of(
            "equals", "hashCode", "toString", "getClass", "clone", "finalize", "notify", "notifyAll", "wait", "yield");

    /** Fields, methods and variables of generated models. */
    static final Set<String> MODEL_MEMBERS = Set.of(
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

    private ReservedNames() {}
}
