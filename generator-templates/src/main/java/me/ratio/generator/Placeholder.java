package me.ratio.generator;

import java.util.regex.Pattern;
import me.ratio.generator.contract.Operation;
import me.ratio.generator.contract.Property;

/** The name of a path parameter between Feign's braces; Feign takes few characters for a name, others for more. */
final class Placeholder {
    private static final Pattern PLAIN = Pattern.compile("\\w[\\w.-]*");

    private Placeholder() {}

    static String of(Property parameter, Operation operation) {
        if (PLAIN.matcher(parameter.wire()).matches()) {
            return parameter.wire();
        }
        String name = "p" + operation.pathParameters().indexOf(parameter);
        while (isTaken(name, operation)) {
            name += "_";
        }
        return name;
    }

    private static boolean isTaken(String name, Operation operation) {
        return operation.pathParameters().stream().anyMatch(each -> each.wire().equals(name));
    }

    /** The path of an operation as a template of Feign. */
    static String path(Operation operation) {
        String path = operation.path();
        for (Property parameter : operation.pathParameters()) {
            path = path.replace("{" + parameter.wire() + "}", "{" + of(parameter, operation) + "}");
        }
        return path;
    }
}
