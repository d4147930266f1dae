package me.ratio.openapi.schema;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The result of validating a value against one schema: its mismatches, and the properties and items that the schema has
 * a rule for. {@code unevaluatedProperties} and {@code unevaluatedItems} apply to the others.
 */
final class ValidationResult {
    static final ValidationResult VALID = new ValidationResult();

    private final Set<Mismatch> mismatches = new LinkedHashSet<>(0);
    private final Set<String> properties = new HashSet<>(0);
    private final BitSet items = new BitSet(0);

    boolean isValid() {
        return mismatches.isEmpty();
    }

    /** Returns the mismatches. Where the type is wrong, nothing else is said of the same value. */
    List<Mismatch> mismatches() {
        Set<String> wrongType = new HashSet<>();
        mismatches.stream()
                .filter(mismatch -> mismatch.keyword().equals("type"))
                .forEach(mismatch -> wrongType.add(mismatch.at()));
        List<Mismatch> all = new ArrayList<>(mismatches);
        all.removeIf(mismatch -> !mismatch.keyword().equals("type") && wrongType.contains(mismatch.at()));
        return List.copyOf(all);
    }

    void add(String at, String keyword, String reason) {
        mismatches.add(new Mismatch(at, keyword, reason));
    }

    /** Adds the result of a schema that the same value has to satisfy as well. */
    void addAll(ValidationResult other) {
        addMismatches(other);
        addEvaluated(other);
    }

    /** Adds the mismatches of another value, such as a property. */
    void addMismatches(ValidationResult other) {
        mismatches.addAll(other.mismatches);
    }

    /** Adds what another schema has a rule for, but not its mismatches. */
    void addEvaluated(ValidationResult other) {
        properties.addAll(other.properties);
        items.or(other.items);
    }

    void evaluatedProperty(String name) {
        properties.add(name);
    }

    void evaluatedItem(int index) {
        items.set(index);
    }

    boolean isEvaluated(String property) {
        return properties.contains(property);
    }

    boolean isEvaluated(int item) {
        return items.get(item);
    }
}
