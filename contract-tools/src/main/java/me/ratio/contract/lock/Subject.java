package me.ratio.contract.lock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.openapi.JsonPointers;

/**
 * What a difference of the contract is about, in the names that generated code can have: without anything but letters and
 * digits, in lower case, because spelling is the generator's own.
 *
 * @param message what it says, for names that stand nowhere else
 * @param schema the schema it is in, or empty
 * @param property the property it is in, or empty
 * @param parameter the parameter it is in, or empty
 * @param values the value that came or went, and a name that did
 * @param operations the ids of the operation, before and after
 */
record Subject(
        String message, String schema, String property, String parameter, Set<String> values, Set<String> operations) {
    private static final Pattern SCHEMA = Pattern.compile("^/components/schemas/([^/]+)");
    private static final Pattern PROPERTY = Pattern.compile(".*/properties/([^/]+)");
    private static final Pattern PARAMETER = Pattern.compile("^.*?/parameters/[^/]+");
    private static final Pattern OPERATION = Pattern.compile("^/paths/([^/]+)/([a-z]+)");

    static Subject of(DiffFinding finding, ObjectNode old, ObjectNode next) {
        String pointer = finding.pointer();
        Set<String> values = new LinkedHashSet<>();
        for (JsonNode value : Stream.of(finding.old(), finding.next())
                .filter(node -> node != null && node.isTextual())
                .toList()) {
            values.add(name(value.asText()));
        }
        values.remove("");
        Set<String> operations = new LinkedHashSet<>(operations(finding, old));
        operations.addAll(operations(finding, next));
        return new Subject(
                finding.scope() == DiffScope.SOURCE ? finding.message() : "",
                name(last(SCHEMA, pointer)),
                name(last(PROPERTY, pointer)),
                name(parameter(finding, old, next)),
                values,
                operations);
    }

    /** How well this explains a change of the library: 0 not at all, more is better. */
    int closeness(ApiChange change) {
        Place place = Place.of(change);
        if (!schema.isEmpty() && place.isOf(schema + property) && !property.isEmpty()) {
            return 5;
        }
        if (!schema.isEmpty() && place.isOf(schema)) {
            return inSchema(place);
        }
        // a schema belongs to no operation, even if it was met in one
        for (String operation : schema.isEmpty() ? operations : Set.<String>of()) {
            int closeness = inOperation(place, operation);
            if (closeness > 0) {
                return closeness;
            }
        }
        if (Pattern.compile("\\b" + Pattern.quote(place.simpleName()) + "\\b")
                .matcher(message)
                .find()) {
            return 2;
        }
        return !schema.isEmpty() && place.mentions(schema) ? 1 : 0;
    }

    private int inSchema(Place place) {
        if (values.contains(place.member())) {
            return 7;
        }
        if (property.isEmpty()) {
            return 3;
        }
        return place.isAbout(property) ? 6 : 0;
    }

    private int inOperation(Place place, String operation) {
        boolean itsOwn = !place.isOf(operation) && place.type().startsWith(operation);
        if (itsOwn && (place.isAbout(parameter) || place.isAbout(property) || values.contains(place.member()))) {
            return 6;
        }
        if (itsOwn && place.isWholeType()) {
            return 4;
        }
        return place.member().equals(operation) ? property.isEmpty() ? 4 : 2 : 0;
    }

    private static Set<String> operations(DiffFinding finding, ObjectNode document) {
        Set<String> ids = new LinkedHashSet<>();
        Matcher matcher = OPERATION.matcher(finding.pointer());
        if (matcher.find()) {
            ids.add(id(JsonPointers.find(document, matcher.group())));
        }
        if (finding.operation() != null) {
            String[] words = finding.operation().split(" ", 2);
            ids.add(id(document.path("paths").path(words[words.length - 1]).path(words[0].toLowerCase(Locale.ROOT))));
        }
        ids.remove("");
        return ids;
    }

    private static String id(JsonNode operation) {
        return name(operation.path("operationId").asText());
    }

    /** The pointer leads into one of the documents only, and in the other to some other parameter. */
    private static String parameter(DiffFinding finding, ObjectNode... documents) {
        Matcher matcher = PARAMETER.matcher(finding.pointer());
        if (matcher.find()) {
            for (ObjectNode document : documents) {
                JsonNode node = JsonPointers.find(document, matcher.group());
                String reference = node.path("$ref").asText();
                JsonNode target =
                        reference.startsWith("#/") ? JsonPointers.find(document, reference.substring(1)) : node;
                String name = target.path("name").asText();
                if (!name.isEmpty() && finding.message().contains("'" + name + "'")) {
                    return name;
                }
            }
        }
        return "";
    }

    private static String last(Pattern pattern, String pointer) {
        Matcher matcher = pattern.matcher(pointer);
        return matcher.find() ? matcher.group(1).replace("~1", "/").replace("~0", "~") : "";
    }

    /** A name without its spelling. */
    static String name(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
