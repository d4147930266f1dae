package me.ratio.contract.diff;

import java.util.HashSet;
import java.util.Set;

/** References between schemas, whose neighbours count in OpenAPI 3.1 and do not in 3.0. */
final class SchemaReference {
    private static final String NAMED = "/components/schemas/";

    private SchemaReference() {}

    /** Whether a schema is a reference to another one that exists. */
    static boolean leads(Place schema) {
        return schema.node().path("$ref").isTextual()
                && schema.document().resolve(schema.text("$ref")).exists();
    }

    /** The schema at the end of references that have no rule of their own beside them. */
    static Place followed(Place schema) {
        Place place = schema;
        Set<String> seen = new HashSet<>();
        while (leads(place) && (!place.document().modern() || place.node().size() == 1)) {
            if (!seen.add(place.pointer())) {
                // A reference that leads to itself says nothing.
                return place.anything();
            }
            place = place.document().resolve(place.text("$ref"));
        }
        return place;
    }

    /** The name under which a schema is known, directly or by its reference; else an empty text. */
    static String nameOf(Place schema) {
        Place place = leads(schema) ? schema.document().resolve(schema.text("$ref")) : schema;
        String pointer = place.pointer();
        boolean named = pointer.startsWith(NAMED) && pointer.indexOf('/', NAMED.length()) < 0;
        return named ? pointer.substring(NAMED.length()) : "";
    }
}
