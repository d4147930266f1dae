package me.ratio.openapi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Merges the parameters of a path item with those of an operation. */
public final class Parameters {
    private static final Set<String> IGNORED_HEADERS = Set.of("accept", "content-type", "authorization");

    private Parameters() {}

    /**
     * Merges parameters. A parameter of the operation replaces the one of the path item with the same key.
     *
     * @param pathItem the path item
     * @param operation the operation
     * @return the parameters by {@link #key}, references not followed
     */
    public static Map<String, LocatedNode> of(LocatedNode pathItem, LocatedNode operation) {
        Map<String, LocatedNode> parameters = new LinkedHashMap<>();
        pathItem.elements("parameters").forEach(parameter -> put(parameters, parameter));
        operation.elements("parameters").forEach(parameter -> put(parameters, parameter));
        return parameters;
    }

    /**
     * Returns the key that identifies a parameter. Names of headers are case-insensitive.
     *
     * @param in its location: {@code path}, {@code query}, {@code header} or {@code cookie}
     * @param name its name
     */
    public static String key(String in, String name) {
        return in + " " + (in.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    /**
     * Tells whether a parameter is ignored: headers that media types and security schemes describe.
     *
     * @param in its location
     * @param name its name
     */
    public static boolean isIgnored(String in, String name) {
        return in.equals("header") && IGNORED_HEADERS.contains(name.toLowerCase(Locale.ROOT));
    }

    private static void put(Map<String, LocatedNode> parameters, LocatedNode parameter) {
        LocatedNode resolved = parameter.resolved();
        parameters.put(key(resolved.text("in"), resolved.text("name")), parameter);
    }
}
