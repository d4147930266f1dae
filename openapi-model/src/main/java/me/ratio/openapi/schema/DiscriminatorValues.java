package me.ratio.openapi.schema;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.References;

/**
 * Finds the values of a discriminator's property that stand for an alternative.
 *
 * @param property the name of the property
 * @param discriminator the discriminator, which may have a {@code mapping}
 */
public record DiscriminatorValues(String property, LocatedNode discriminator) {
    /**
     * Returns the values that stand for an alternative: those that the mapping names, else the only value that the
     * alternative's own property allows, else the name of its schema.
     */
    public List<String> of(LocatedNode alternative) {
        LocatedNode target = alternative.resolved();
        String name = SchemaReference.nameOf(target);
        List<String> mapped = new ArrayList<>();
        discriminator.members("mapping").forEach((value, to) -> {
            if (to.document().resolve(References.ofMapping(to.text())).equals(target)) {
                mapped.add(value);
            }
        });
        if (!mapped.isEmpty()) {
            return mapped;
        }
        List<LocatedNode> own = ComposedSchema.of(alternative).properties().getOrDefault(property, List.of());
        List<String> values = own.stream()
                .flatMap(schema -> ComposedSchema.of(schema).values().stream())
                .map(JsonNode::asText)
                .distinct()
                .toList();
        return values.size() == 1 || name.isEmpty() ? values : List.of(name);
    }
}
