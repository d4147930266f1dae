package me.ratio.openapi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Merges the parameters of a path item with those of an operation. */
public final class Parameters {
    private Parameters() {}

    /**
     * Merges parameters; those of the operation replace those of its path.
     *
     * @param pathItem the path item
     * @param operation the operation
     * @return the parameters as they were written, references not followed, by {@link #key}
     */
    public static Map<String, LocatedNode> of(LocatedNode pathItem, LocatedNode operation) {
        Map<String, LocatedNode> parameters = new LinkedHashMap<>();
        pathItem.elements("parameters").forEach(parameter -> put(parameters, parameter));
        operation.elements("parameters").forEach(parameter -> put(parameters, parameter));
        return parameters;
    }

    /**
     * Returns what identifies a parameter. The case of a header's name does not matter.
     *
     * @param in where it is sent: {@code path}, {@code query}, {@code header} or {@code cookie}
     * @param name its name
     */
    public static String key(String in, String name) {
        return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static void put(Map<String, LocatedNode> parameters, LocatedNode parameter) {
        LocatedNode resolved = parameter.resolved();
        parameters.put(key(resolved.text("in"), resolved.text("name")), parameter);
    }
}
