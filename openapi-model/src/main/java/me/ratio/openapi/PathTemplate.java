package me.ratio.openapi;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Paths with parameters in braces. */
public final class PathTemplate {
    private static final Pattern PARAMETER = Pattern.compile("\\{([^{}]*)}");

    private PathTemplate() {}

    /** The path without the names of its parameters. */
    public static String shape(String path) {
        return PARAMETER.matcher(path).replaceAll("{}");
    }

    /** For two paths of the same shape, the old name of each parameter to its new name. */
    public static Map<String, String> renamedParameters(String old, String next) {
        List<String> before = names(old);
        List<String> after = names(next);
        Map<String, String> renamed = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
            renamed.put(before.get(i), after.get(i));
        }
        return renamed;
    }

    private static List<String> names(String path) {
        List<String> names = new ArrayList<>();
        Matcher matcher = PARAMETER.matcher(path);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
