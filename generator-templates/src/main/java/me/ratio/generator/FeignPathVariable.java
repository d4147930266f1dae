package me.ratio.generator;

import java.util.List;
import java.util.regex.Pattern;
import me.ratio.generator.contract.OperationModel;
import me.ratio.generator.contract.Property;

/**
 * Names path parameters for Feign. OpenAPI allows any name between braces, Feign does not: it reads <code>{a:b}</code>
 * as a variable with a regular expression, and <code>{a b}</code> as plain text. Such a parameter is called
 * <code>p0</code> there.
 */
final class FeignPathVariable {
    private static final Pattern ACCEPTED = Pattern.compile("\\w[\\w.-]*");

    private FeignPathVariable() {}

    static String of(Property parameter, OperationModel operation) {
        if (ACCEPTED.matcher(parameter.name()).matches()) {
            return parameter.name();
        }
        List<Property> parameters = operation.pathParameters();
        String name = "p" + parameters.indexOf(parameter);
        while (isTaken(name, parameters)) {
            name += "_";
        }
        return name;
    }

    private static boolean isTaken(String name, List<Property> parameters) {
        return parameters.stream().anyMatch(parameter -> parameter.name().equals(name));
    }

    /** Returns the path of an operation as a template of Feign. */
    static String path(OperationModel operation) {
        String path = operation.path();
        for (Property parameter : operation.pathParameters()) {
            path = path.replace("{" + parameter.name() + "}", "{" + of(parameter, operation) + "}");
        }
        return path;
    }
}
