package me.ratio.generator.size;

import java.util.Set;

/** What a generated file is there for. */
enum Part {
    /** Interfaces and the values of their queries. */
    OPERATIONS,
    /** Models. */
    SCHEMAS,
    /** What comes out however few operations and schemas there are, and what several of them share. */
    SUPPORT;

    /** What the stock generator has unions extend, beside the models, when there are any. */
    private static final String BASE = "AbstractOpenApiSchema";

    /**
     * Tells by the place of a file.
     *
     * @param always the files of a document that has nothing to generate from
     * @param schemas the names of the document's schemas, so that one called {@code FooQuery} stays a schema
     */
    static Part of(String path, Set<String> always, Set<String> schemas) {
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
