package me.ratio.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads paths with parameters in braces. */
public final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}/]+)}");

    private PathTemplate() {}

    /** Returns the path without the names of its parameters. Paths of the same shape match the same requests. */
    public static String shape(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    /** Returns the names of the parameters, in their order. */
    public static List<String> parameters(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    /** Returns the texts between the parameters: {@code /books/} and {@code :lend} of {@code /books/{bookId}:lend}. */
    public static String[] literals(String path) {
        return PARAMETER.split(path, -1);
    }

    /** Maps the old name of each parameter to its new name, for two paths of the same shape. */
    public static Map<String, String> renamedParameters(String old, String next) {
        List<String> before = parameters(old);
        List<String> after = parameters(next);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            renamed.put(before.get(i), after.get(i));
        }
        return renamed;
    }
}
