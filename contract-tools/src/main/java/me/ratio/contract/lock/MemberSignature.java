package me.ratio.contract.lock;

import java.util.List;
import java.util.Set;

/**
 * A member of a type, parsed from its line.
 *
 * @param kind its kind
 * @param modifiers annotations and modifiers
 * @param typeParameters with their brackets, empty when there are none
 * @param type its type or return type; empty for constructors and constants
 * @param name its name
 * @param parameters its parameters
 * @param exceptions the checked exceptions that it throws
 */
record MemberSignature(
        Kind kind,
        Set<String> modifiers,
        String typeParameters,
        String type,
        String name,
        List<Parameter> parameters,
        List<String> exceptions) {
    private static final String THROWS = " throws ";

    /** The kind of a member. */
    enum Kind {
        CONSTANT,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }

    /** A parameter with its type and name. */
    record Parameter(String type, String name) {
        /** Parses a parameter; its name is the last word. */
        static Parameter of(String text) {
            int space = text.lastIndexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("the parameter '" + text + "' has no name");
            }
            return new Parameter(text.substring(0, space), text.substring(space + 1));
        }
    }

    /**
     * Parses a line.
     *
     * @throws IllegalArgumentException when it is not a valid signature
     */
    static MemberSignature of(String line) {
        Modifiers modifiers = Modifiers.of(line);
        String rest = modifiers.rest();
        String typeParameters = "";
        if (rest.startsWith("<")) {
            typeParameters = rest.substring(0, Brackets.end(rest));
            rest = rest.substring(typeParameters.length()).strip();
        }
        int open = rest.indexOf('(');
        String head = open < 0 ? rest : rest.substring(0, open);
        int space = head.lastIndexOf(' ');
        String name = head.substring(space + 1);
        if (!name.matches("[\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}][\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{N}]*")) {
            throw new IllegalArgumentException("'" + name + "' is not a valid member name");
        }
        String type = space < 0 ? "" : head.substring(0, space);
        if (open < 0) {
            Kind kind = type.isEmpty() ? Kind.CONSTANT : Kind.FIELD;
            return new MemberSignature(kind, modifiers.names(), typeParameters, type, name, List.of(), List.of());
        }
        String call = rest.substring(open);
        int end = Brackets.end(call);
        String after = call.substring(end);
        if (!after.isEmpty() && !after.startsWith(THROWS)) {
            throw new IllegalArgumentException("unexpected '" + after.strip() + "' after the parameters");
        }
        List<Parameter> parameters = Brackets.split(call.substring(1, end - 1), ",").stream()
                .map(Parameter::of)
                .toList();
        List<String> exceptions = after.isEmpty() ? List.of() : Brackets.split(after.substring(THROWS.length()), ",");
        Kind kind = type.isEmpty() ? Kind.CONSTRUCTOR : Kind.METHOD;
        return new MemberSignature(kind, modifiers.names(), typeParameters, type, name, parameters, exceptions);
    }

    /** Returns the types of the parameters without nullness, which compilers use to select an overload. */
    List<String> parameterTypes() {
        return parameters.stream()
                .map(parameter -> NullnessChange.without(parameter.type()))
                .toList();
    }
}
