package me.ratio.openapi.schema;

import java.util.ArrayList;
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

    // Most results stay empty, and there is one for each schema and value, so the sets are created when they are
    // needed.
    private Set<Mismatch> mismatches = Set.of();
    private Set<String> properties = Set.of();
    private Set<Integer> items = Set.of();

    boolean isValid() {
        return mismatches.isEmpty();
    }

    /** Tells whether it says nothing at all. */
    boolean isEmpty() {
        return mismatches.isEmpty() && properties.isEmpty() && items.isEmpty();
    }

    /** Returns the mismatches. Where the type is wrong, nothing else is said of the same value. */
    List<Mismatch> mismatches() {
        if (mismatches.isEmpty()) {
            return List.of();
        }
        Set<String> wrongType = new HashSet<>();
        mismatches.stream()
                .filter(mismatch -> mismatch.keyword().equals("type"))
                .forEach(mismatch -> wrongType.add(mismatch.at()));
        List<Mismatch> all = new ArrayList<>(mismatches);
        all.removeIf(mismatch -> !mismatch.keyword().equals("type") && wrongType.contains(mismatch.at()));
        return List.copyOf(all);
    }

    void add(String at, String keyword, String reason) {
        addMismatches(Set.of(new Mismatch(at, keyword, reason)));
    }

    /** Adds the result of a schema that the same value has to satisfy as well. */
    void addAll(ValidationResult other) {
        addMismatches(other);
        addEvaluated(other);
    }

    /** Adds the mismatches of another value, such as a property. */
    void addMismatches(ValidationResult other) {
        addMismatches(other.mismatches);
    }

    private void addMismatches(Set<Mismatch> more) {
        if (!more.isEmpty()) {
            mismatches = mismatches.isEmpty() ? new LinkedHashSet<>() : mismatches;
            mismatches.addAll(more);
        }
    }

    /** Adds what another schema has a rule for, but not its mismatches. */
    void addEvaluated(ValidationResult other) {
        if (!other.properties.isEmpty()) {
            evaluated().addAll(other.properties);
        }
        if (!other.items.isEmpty()) {
            evaluatedItems().addAll(other.items);
        }
    }

    void evaluatedProperty(String name) {
        evaluated().add(name);
    }

    void evaluatedItem(int index) {
        evaluatedItems().add(index);
    }

    private Set<String> evaluated() {
        properties = properties.isEmpty() ? new HashSet<>() : properties;
        return properties;
    }

    private Set<Integer> evaluatedItems() {
        items = items.isEmpty() ? new HashSet<>() : items;
        return items;
    }

    boolean isEvaluated(String property) {
        return properties.contains(property);
    }

    boolean isEvaluated(int item) {
        return items.contains(item);
    }
}
