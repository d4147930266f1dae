package me.ratio.openapi;

import java.util.List;

/** The HTTP methods that an operation can have. */
public final class HttpMethods {
    /** A safe method with a request body, which path items can have since OpenAPI 3.2. */
    public static final String QUERY = "QUERY";

    /** The keys of a path item that hold an operation: the methods in lower case. */
    public static final List<String> KEYS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private HttpMethods() {}
}
