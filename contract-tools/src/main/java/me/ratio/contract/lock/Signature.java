package me.ratio.contract.lock;

import java.util.List;
import java.util.Set;

/**
 * The parts of a member's line.
 *
 * @param kind what it is
 * @param modifiers annotations and modifiers
 * @param typeParameters with their brackets, empty when there are none
 * @param type what it is or returns; empty for constructors and constants
 * @param name its name
 * @param parameters what it takes
 * @param exceptions the checked exceptions that it throws
 */
record Signature(
        Kind kind,
        Set<String> modifiers,
        String typeParameters,
        String type,
        String name,
        List<Parameter> parameters,
        List<String> exceptions) {
    private static final String THROWS = " throws ";

    /** What a member can be. */
    enum Kind {
        CONSTANT,
        FIELD,
        CONSTRUCTOR,
        METHOD
    }

    /** A type and a name. */
    record Parameter(String type, String name) {
        /** Reads both; the name is the last word. */
        static Parameter of(String text) {
            int space = text.lastIndexOf(' ');
            if (space < 0) {
                throw new IllegalArgumentException("the parameter '" + text + "' lacks its name");
            }
            return new Parameter(text.substring(0, space), text.substring(space + 1));
        }
    }

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException when it is no signature
     */
    static Signature of(String line) {
        Words words = Words.of(line);
        String rest = words.rest();
        String typeParameters = "";
        if (rest.startsWith("<")) {
            typeParameters = rest.substring(0, Nesting.end(rest));
            rest = rest.substring(typeParameters.length()).strip();
        }
        int open = rest.indexOf('(');
        String head = open < 0 ? rest : rest.substring(0, open);
        int space = head.lastIndexOf(' ');
        String name = head.substring(space + 1);
        if (!name.matches("[\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}][\\p{L}\\p{Nl}\\p{Sc}\\p{Pc}\\p{N}]*")) {
            throw new IllegalArgumentException("'" + name + "' is no name of a member");
        }
        String type = space < 0 ? "" : head.substring(0, space);
        if (open < 0) {
            Kind kind = type.isEmpty() ? Kind.CONSTANT : Kind.FIELD;
            return new Signature(kind, words.words(), typeParameters, type, name, List.of(), List.of());
        }
        String call = rest.substring(open);
        int end = Nesting.end(call);
        String after = call.substring(end);
        if (!after.isEmpty() && !after.startsWith(THROWS)) {
            throw new IllegalArgumentException("'" + after.strip() + "' stands after the parameters");
        }
        List<Parameter> parameters = Nesting.split(call.substring(1, end - 1), ",").stream()
                .map(Parameter::of)
                .toList();
        List<String> exceptions = after.isEmpty() ? List.of() : Nesting.split(after.substring(THROWS.length()), ",");
        Kind kind = type.isEmpty() ? Kind.CONSTRUCTOR : Kind.METHOD;
        return new Signature(kind, words.words(), typeParameters, type, name, parameters, exceptions);
    }

    /** The types of the parameters, whatever they say about null: what a call is bound to. */
    List<String> call() {
        return parameters.stream()
                .map(parameter -> NullnessShift.without(parameter.type()))
                .toList();
    }
}
