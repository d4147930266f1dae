package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.SchemaValidator;

/** Takes references and composition away: all members of {@code allOf}, one of {@code oneOf} and {@code anyOf}. */
final class Composition {
    private static final int TRIES = 40;
    private static final int MOST_NESTED = 100;

    /** Whether a value obeys these is known only when it is there. */
    private static final Set<String> CHECKED_AFTERWARDS = Set.of("oneOf", "not", "if");

    private final Drawing drawing;
    private final ObjectNode document;
    private final SchemaValidator validator;
    private final SplittableRandom random;
    private final Settings settings;

    /** The rules found so far, and the unions of which a member is still to be drawn. */
    private static final class Found {
        private final ObjectNode rules;
        private final List<JsonNode> unions;
        private boolean checked;
        private int members;

        Found(ObjectNode rules, List<JsonNode> unions) {
            this.rules = rules;
            this.unions = unions;
        }

        Found copy() {
            Found copy = new Found(rules.deepCopy(), new ArrayList<>(unions));
            copy.checked = checked;
            copy.members = members;
            return copy;
        }
    }

    Composition(
            Drawing drawing,
            ObjectNode document,
            SchemaValidator validator,
            SplittableRandom random,
            Settings settings) {
        this.drawing = drawing;
        this.document = document;
        this.validator = validator;
        this.random = random;
        this.settings = settings;
    }

    JsonNode draw(JsonNode schema, String at, int depth) {
        Found found = new Found(document.objectNode(), new ArrayList<>());
        expand(found, schema, at, 0);
        if (!found.checked || settings.unknownEnumValues()) {
            return draw(found, at, depth);
        }
        for (int i = 0; i < TRIES; i++) {
            JsonNode value = draw(found.copy(), at, depth);
            if (validator.isValid(schema, value)) {
                return value;
            }
        }
        throw new Contradiction(at + ": no value obeys all of its members");
    }

    private JsonNode draw(Found found, String at, int depth) {
        if (found.unions.isEmpty()) {
            return drawing.plain(found.rules, at, depth);
        }
        JsonNode union = found.unions.remove(0);
        Contradiction last = new Contradiction(at + ": a union without members");
        for (JsonNode member : shuffled(union)) {
            try {
                Found with = found.copy();
                refuseCircle(with.members++, at);
                expand(with, member, at, 0);
                return draw(with, at, depth);
            } catch (Contradiction e) {
                last = e;
            }
        }
        throw last;
    }

    private void expand(Found found, JsonNode schema, String at, int nested) {
        refuseCircle(nested, at);
        if (schema.isBoolean() && !schema.asBoolean()) {
            throw new Contradiction(at + ": no value is allowed");
        }
        if (!(schema instanceof ObjectNode node)) {
            return;
        }
        if (node.path("$ref").isTextual()) {
            expand(found, target(node.path("$ref").asText(), at), at, nested + 1);
        }
        Rules.add(found.rules, node, at);
        node.path("allOf").forEach(member -> expand(found, member, at, nested + 1));
        for (String union : List.of("oneOf", "anyOf")) {
            if (node.has(union)) {
                found.unions.add(node.path(union));
            }
        }
        found.checked |= CHECKED_AFTERWARDS.stream().anyMatch(node::has);
    }

    private static void refuseCircle(int nested, String at) {
        if (nested > MOST_NESTED) {
            throw new DocumentException(at + ": its references or members lead to itself; break the circle");
        }
    }

    private JsonNode target(String reference, String at) {
        JsonNode target = reference.startsWith("#")
                ? JsonPointers.find(document, JsonPointers.ofReference(reference))
                : document.missingNode();
        if (target.isMissingNode()) {
            throw new DocumentException(
                    at + ": " + reference + " leads nowhere; values need all schemas in one document");
        }
        return target;
    }

    /** The members in any order, but null last or first as the settings say. */
    private List<JsonNode> shuffled(JsonNode union) {
        List<JsonNode> members = new ArrayList<>();
        for (JsonNode member : union) {
            members.add(random.nextInt(members.size() + 1), member);
        }
        int nulls = settings.nulls() == Amount.NONE ? 1 : settings.nulls() == Amount.ALL ? -1 : 0;
        members.sort((one, other) -> nulls * Boolean.compare(isNull(one), isNull(other)));
        return members;
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }
}
