package me.ratio.contract.diff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The operations of a path. */
final class Operations {
    private static final List<String> METHODS =
            List.of("get", "put", "post", "delete", "options", "head", "patch", "trace", "query");

    private Operations() {}

    /** The operations of a path item, by method in upper case. */
    static Map<String, Place> of(Place item) {
        Place resolved = item.resolved();
        Map<String, Place> operations = new LinkedHashMap<>();
        for (String key : resolved.keys()) {
            if (METHODS.contains(key)) {
                operations.put(key.toUpperCase(Locale.ROOT), resolved.child(key));
            }
        }
        return operations;
    }
}
