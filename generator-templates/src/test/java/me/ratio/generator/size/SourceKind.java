package me.ratio.generator.size;

import java.util.Set;

/** The purpose of a generated file. */
enum SourceKind {
    /** Interfaces and the parameters of their operations. */
    OPERATIONS,
    /** Models. */
    SCHEMAS,
    /** Files that every document has, and files that several operations or schemas share. */
    SUPPORT;

    /** The base class that the stock generator adds for unions. */
    private static final String BASE = "AbstractOpenApiSchema";

    /**
     * Returns the kind of a file.
     *
     * @param always the files of an almost empty document
     * @param schemas the names of the document's schemas, so that one called {@code FooQuery} stays a schema
     */
    static SourceKind of(String path, Set<String> always, Set<String> schemas) {
        String name = path.replaceFirst(".*/", "").replaceFirst("\\.java$", "");
        if (always.contains(path) || name.equals(BASE)) {
            return SUPPORT;
        }
        if (path.contains("/model/")) {
            return name.endsWith("Query") && !schemas.contains(name) ? OPERATIONS : SCHEMAS;
        }
        return path.contains("/api/") || path.contains("/feign/") ? OPERATIONS : SUPPORT;
    }
}
