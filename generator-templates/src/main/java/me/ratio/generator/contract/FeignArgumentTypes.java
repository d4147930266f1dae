package me.ratio.generator.contract;

import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.LocatedNode;

/** Replaces argument types that Feign would misread. */
final class FeignArgumentTypes {
    private static final Type TEXT = new Type.Scalar(JavaScalar.TEXT);

    private final GenerationProblems problems;

    FeignArgumentTypes(GenerationProblems problems) {
        this.problems = problems;
    }

    /**
     * Replaces a URI by a string. Feign takes any argument of type {@code java.net.URI} for the server's address,
     * whatever it is annotated with: the request would go to the caller's URI, credentials included.
     */
    Type ofPathParameter(Type type, LocatedNode schema) {
        if (!type.equals(new Type.Scalar(JavaScalar.URI))) {
            return type;
        }
        problems.warn(schema.pointer(), "is a String in Java, because Feign takes a URI for the server's address");
        return TEXT;
    }

    /**
     * Replaces a URI, and decimals that are sent as strings. A property of that kind has {@code @JsonFormat}; a body
     * that is such a number, or a list of them, has no place for the annotation and would be sent as numbers.
     */
    Type ofBody(Type type, LocatedNode schema) {
        Type withStrings = decimalsToStrings(type);
        if (!withStrings.equals(type)) {
            problems.warn(schema.pointer(), "has numbers that are sent as strings: they are strings in Java");
        }
        return ofPathParameter(withStrings, schema);
    }

    private static Type decimalsToStrings(Type type) {
        if (type instanceof Type.ListOf list) {
            return new Type.ListOf(decimalsToStrings(list.element()), list.nullable());
        }
        if (type instanceof Type.MapOf map) {
            return new Type.MapOf(decimalsToStrings(map.value()), map.nullable());
        }
        return type.equals(new Type.Scalar(JavaScalar.DECIMAL)) ? TEXT : type;
    }
}
