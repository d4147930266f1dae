package me.ratio.generator.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The values of a discriminator that mean one alternative. */
final class Tags {
    private final Document document;
    private final String property;
    private final Place discriminator;

    Tags(Document document, String property, Place discriminator) {
        this.document = document;
        this.property = property;
        this.discriminator = discriminator;
    }

    /** As the mapping says, else as the alternative's own property says, else the name of its schema. */
    List<String> of(Place member) {
        Place target = member.text("$ref") == null ? member : document.resolve(member);
        String name = target.pointer().startsWith(Document.SCHEMAS)
                ? target.pointer()
                        .substring(Document.SCHEMAS.length())
                        .replace("~1", "/")
                        .replace("~0", "~")
                : null;
        List<String> mapped = new ArrayList<>();
        discriminator.members("mapping").forEach((tag, place) -> {
            String to = place.node().asText();
            if (to.equals(name) || ("#" + target.pointer()).equals(to)) {
                mapped.add(tag);
            }
        });
        if (!mapped.isEmpty()) {
            return mapped;
        }
        List<Place> own = Layers.of(member, document).properties().getOrDefault(property, List.of());
        List<String> values = own.stream()
                .flatMap(place -> Forms.values(Layers.of(place, document)).stream())
                .map(JsonNode::asText)
                .distinct()
                .toList();
        if (values.size() == 1) {
            return values;
        }
        return name == null ? values : List.of(name);
    }
}
