package me.ratio.openapi;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Finds the operations of a path item. */
public final class Operations {
    private Operations() {}

    /**
     * Returns the operations of a path item.
     *
     * @param pathItem the path item, or a reference to one
     * @return its operations by method in upper case
     */
    public static Map<String, LocatedNode> of(LocatedNode pathItem) {
        Map<String, LocatedNode> operations = new LinkedHashMap<>();
        pathItem.resolved().members().forEach((key, operation) -> {
            if (HttpMethods.KEYS.contains(key)) {
                operations.put(key.toUpperCase(Locale.ROOT), operation);
            }
        });
        return operations;
    }

    /**
     * Returns the list of security requirements that applies to an operation.
     *
     * @param operation the operation
     * @return its own list, which may be empty, else that of the document; a missing value when neither has one
     */
    public static LocatedNode securityRequirements(LocatedNode operation) {
        LocatedNode own = operation.child("security");
        return own.exists() ? own : operation.document().root().child("security");
    }
}
