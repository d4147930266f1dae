package me.ratio.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** Refuses options that no Java comes of, before a file is written. */
final class OptionCheck {
    private OptionCheck() {}

    static void require(List<String> packages, Map<String, Object> properties, Map<String, String> typeNames) {
        List<String> wrong = new ArrayList<>();
        List<String> names = new ArrayList<>(packages);
        for (String option : List.of("runtimePackage", "exceptionType")) {
            if (properties.get(option) != null) {
                names.add(properties.get(option).toString());
            }
        }
        names.stream()
                .filter(name -> !SourceVersion.isName(name))
                .forEach(name -> wrong.add("\"" + name + "\" is no name of a package or type in Java"));
        if (new HashSet<>(packages).size() < packages.size()) {
            // a schema may be called as a type of the others is, and one file would replace the other
            wrong.add("apiPackage, modelPackage and feignPackage must be three packages");
        }
        typeNames.forEach((schema, name) -> {
            if (!name.matches("[A-Z]\\w*")) {
                wrong.add("modelNameMappings: \"" + name + "\" for " + schema
                        + " is no name of a type; it begins with a capital letter");
            }
        });
        if (!wrong.isEmpty()) {
            throw new IllegalArgumentException(
                    "The options do not fit; nothing was written:\n  " + String.join("\n  ", wrong));
        }
    }
}
