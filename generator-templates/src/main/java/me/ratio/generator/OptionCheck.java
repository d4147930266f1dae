package me.ratio.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javax.lang.model.SourceVersion;

/** Rejects options that are not valid Java names before any file is written. */
final class OptionCheck {
    private OptionCheck() {}

    static void require(List<String> packages, Map<String, Object> properties, Map<String, String> typeNames) {
        List<String> errors = new ArrayList<>();
        List<String> names = new ArrayList<>(packages);
        if (properties.get("exceptionType") != null) {
            names.add(properties.get("exceptionType").toString());
        }
        names.stream()
                .filter(name -> !SourceVersion.isName(name))
                .forEach(name -> errors.add("'" + name + "' is not a valid Java package or type name"));
        if (new HashSet<>(packages).size() < packages.size()) {
            // a schema may be called Operations; in the package of that table its file would replace the table's
            errors.add("apiPackage, modelPackage and feignPackage must be different packages");
        }
        typeNames.forEach((schema, name) -> {
            if (!name.matches("[A-Z]\\w*")) {
                errors.add("modelNameMappings: '" + name + "' for " + schema
                        + " is not a valid type name: it must start with a capital letter");
            }
        });
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "Invalid options; nothing was written:\n  " + String.join("\n  ", errors));
        }
    }
}
