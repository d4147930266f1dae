package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import me.ratio.openapi.structure.ObjectTypes;
import me.ratio.openapi.structure.OpenApiObject;
import me.ratio.openapi.structure.OpenApiObjects;
import me.ratio.openapi.structure.OpenApiVersion;

/** The document under scrutiny, taken apart once for all checks. */
final class Subject {
    private final ObjectNode document;
    private final OpenApiVersion version;
    private final List<OpenApiObject> places;
    private final Map<String, OpenApiObject> byPointer = new HashMap<>();

    Subject(ObjectNode document) {
        this.document = document;
        this.version = OpenApiVersion.of(document);
        this.places = OpenApiObjects.of(document);
        places.forEach(place -> byPointer.put(place.pointer(), place));
    }

    ObjectNode document() {
        return document;
    }

    OpenApiVersion version() {
        return version;
    }

    ObjectTypes kinds() {
        return ObjectTypes.of(version);
    }

    List<OpenApiObject> places() {
        return places;
    }

    /** All objects of that name, without those for which a reference stands. */
    Stream<OpenApiObject> all(String kind) {
        return places.stream().filter(place -> place.is(kind) && (kind.equals("Schema") || !place.isReference()));
    }

    /** All schemas that are objects. */
    Stream<OpenApiObject> schemas() {
        return all("Schema").filter(place -> place.node().isObject());
    }

    Optional<OpenApiObject> at(String pointer) {
        return Optional.ofNullable(byPointer.get(pointer));
    }

    /** What a node stands for: itself, or what its reference leads to; a missing node when it leads nowhere. */
    JsonNode resolve(JsonNode node) {
        return Reference.follow(document, node);
    }
}
