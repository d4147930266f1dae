package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The parameters that apply to an operation. */
final class Parameters {
    private Parameters() {}

    /** The parameters of a path and of an operation, of which the latter win, by place and name. */
    static Map<String, Place> of(Place item, Place operation) {
        Map<String, Place> parameters = new LinkedHashMap<>();
        item.child("parameters").elements().forEach(parameter -> put(parameters, parameter));
        operation.child("parameters").elements().forEach(parameter -> put(parameters, parameter));
        return parameters;
    }

    /** The key of a parameter. Names of headers do not depend on case. */
    static String key(String place, String name) {
        return place + " " + (place.equals("header") ? name.toLowerCase(Locale.ROOT) : name);
    }

    private static void put(Map<String, Place> parameters, Place parameter) {
        Place resolved = parameter.resolved();
        parameters.put(key(resolved.text("in"), resolved.text("name")), parameter);
    }
}
