package me.ratio.generator.contract;

import me.ratio.generator.source.JavaScalar;
import me.ratio.openapi.LocatedNode;

/** Replaces types of arguments that Feign would not send as the contract means them. */
final class FeignArgumentTypes {
    private static final Type TEXT = new Type.Scalar(JavaScalar.TEXT);

    private final GenerationProblems problems;

    FeignArgumentTypes(GenerationProblems problems) {
        this.problems = problems;
    }

    /**
     * Replaces a URI. Feign takes any argument of that type for the server's address, whatever it is annotated with:
     * the request would go to the caller's URI, credentials included.
     */
    Type ofPathParameter(Type type, LocatedNode schema) {
        if (!type.equals(new Type.Scalar(JavaScalar.URI))) {
            return type;
        }
        problems.warn(schema.pointer(), "is a text in Java, because Feign takes a URI for the server's address");
        return TEXT;
    }

    /**
     * Replaces decimals that are sent as texts, too. A property has an annotation that says so; a body that is such a
     * number, or a list of them, has no place for one.
     */
    Type ofBody(Type type, LocatedNode schema) {
        Type texts = withTexts(type);
        if (!texts.equals(type)) {
            problems.warn(schema.pointer(), "has numbers that are sent as texts: they are texts in Java");
        }
        return ofPathParameter(texts, schema);
    }

    private static Type withTexts(Type type) {
        if (type instanceof Type.ListOf list) {
            return new Type.ListOf(withTexts(list.element()), list.nullable());
        }
        if (type instanceof Type.MapOf map) {
            return new Type.MapOf(withTexts(map.value()), map.nullable());
        }
        return type.equals(new Type.Scalar(JavaScalar.DECIMAL)) ? TEXT : type;
    }
}
