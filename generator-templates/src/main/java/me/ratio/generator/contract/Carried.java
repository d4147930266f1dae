package me.ratio.generator.contract;

import me.ratio.openapi.LocatedNode;

/** What a single value must be so that Feign carries it as what the contract says. */
final class Carried {
    private final Findings found;

    Carried(Findings found) {
        this.found = found;
    }

    /** Feign takes any argument that is a URI for the address of the server, and sends it the credentials. */
    Type segment(Type type, LocatedNode at) {
        if (type != Scalar.URI) {
            return type;
        }
        found.warn(at.pointer(), "is a URI, which Feign would take for the server; it is given as a text");
        return Scalar.TEXT;
    }

    /** A number that is sent as a text is told from others by an annotation of its property; a body has none. */
    Type body(Type type, LocatedNode at) {
        Type texts = texts(type);
        if (!texts.equals(type)) {
            found.warn(at.pointer(), "has numbers that are sent as texts; they are given as texts");
        }
        return segment(texts, at);
    }

    private static Type texts(Type type) {
        if (type instanceof Type.ListOf list) {
            return new Type.ListOf(texts(list.element()), list.nullable());
        }
        if (type instanceof Type.MapOf map) {
            return new Type.MapOf(texts(map.value()), map.nullable());
        }
        return type == Scalar.DECIMAL_TEXT ? Scalar.TEXT : type;
    }
}
