package me.ratio.generator;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Which imports a Java type needs; whatever the JDK does not own is a model. */
final class JavaTypes {
    private static final Pattern NAME = Pattern.compile("[A-Za-z_$][\\w$]*");
    private static final Set<String> NO_IMPORT =
            Set.of("String", "Object", "Boolean", "Integer", "Long", "Float", "Double", "byte", "void");
    private static final Map<String, String> JDK = Map.of(
            "List", "java.util.List",
            "Map", "java.util.Map",
            "BigDecimal", "java.math.BigDecimal",
            "OffsetDateTime", "java.time.OffsetDateTime",
            "LocalDate", "java.time.LocalDate",
            "URI", "java.net.URI",
            "UUID", "java.util.UUID");

    private JavaTypes() {}

    /** The imports of a type, used outside the models' package when that is given. */
    static Set<String> imports(String type, String modelPackage) {
        Set<String> imports = new TreeSet<>();
        NAME.matcher(type).results().map(MatchResult::group).forEach(name -> {
            if (JDK.containsKey(name)) {
                imports.add(JDK.get(name));
            } else if (!NO_IMPORT.contains(name) && !modelPackage.isEmpty()) {
                imports.add(modelPackage + "." + name);
            }
        });
        return imports;
    }
}
