package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;
import me.ratio.openapi.schema.SchemaValidator;

/**
 * Generates values of composed schemas. References and all members of {@code allOf} are merged into one schema, with
 * one member of each {@code oneOf} and {@code anyOf}, tried in random order.
 *
 * <p>This is a search with backtracking: unions wait in a list, and each is decided on a copy of what has been merged so
 * far. A contradiction further down ends only the last decision, and the next member is tried on a fresh copy.
 */
final class ComposedSamples {
    private static final int MAX_ATTEMPTS = 40;
    private static final int MAX_NESTING = 100;

    /** Keywords that are not merged, so the generated value is validated against them. */
    private static final Set<String> VALIDATED_AFTERWARDS = Set.of("oneOf", "not", "if");

    private final SampleContext context;
    private final OpenApiDocument document;
    private final SchemaValidator validator;
    private final SplittableRandom random;
    private final SampleOptions options;

    /** The schema merged so far, and the unions whose member is not chosen yet. */
    private static final class Expansion {
        private final ObjectNode merged;
        private final List<JsonNode> unions;
        private boolean needsValidation;
        private int members;

        Expansion(ObjectNode merged, List<JsonNode> unions) {
            this.merged = merged;
            this.unions = unions;
        }

        Expansion copy() {
            Expansion copy = new Expansion(merged.deepCopy(), new ArrayList<>(unions));
            copy.needsValidation = needsValidation;
            copy.members = members;
            return copy;
        }
    }

    ComposedSamples(
            SampleContext context,
            OpenApiDocument document,
            SchemaValidator validator,
            SplittableRandom random,
            SampleOptions options) {
        this.context = context;
        this.document = document;
        this.validator = validator;
        this.random = random;
        this.options = options;
    }

    JsonNode generate(JsonNode schema, String at, int depth) {
        Expansion expansion = new Expansion(JsonNodeFactory.instance.objectNode(), new ArrayList<>());
        expand(expansion, schema, at, 0);
        // An unknown enum value is invalid on purpose.
        if (!expansion.needsValidation || options.unknownEnumValues()) {
            return generate(expansion, at, depth);
        }
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            JsonNode value = generate(expansion.copy(), at, depth);
            if (validator.isValid(schema, value)) {
                return value;
            }
        }
        throw new UnsatisfiableSchemaException(at + ": no generated value is valid");
    }

    private JsonNode generate(Expansion expansion, String at, int depth) {
        if (expansion.unions.isEmpty()) {
            return context.generateMerged(expansion.merged, at, depth);
        }
        JsonNode union = expansion.unions.remove(0);
        UnsatisfiableSchemaException last = new UnsatisfiableSchemaException(at + ": a union without members");
        for (JsonNode member : shuffled(union)) {
            try {
                Expansion chosen = expansion.copy();
                checkNesting(chosen.members++, at);
                expand(chosen, member, at, 0);
                return generate(chosen, at, depth);
            } catch (UnsatisfiableSchemaException e) {
                last = e;
            }
        }
        throw last;
    }

    private void expand(Expansion expansion, JsonNode schema, String at, int nesting) {
        checkNesting(nesting, at);
        if (schema.isBoolean() && !schema.asBoolean()) {
            throw new UnsatisfiableSchemaException(at + ": no value is allowed");
        }
        if (!(schema instanceof ObjectNode node)) {
            return;
        }
        if (node.path("$ref").isTextual()) {
            expand(expansion, target(node.path("$ref").asText(), at), at, nesting + 1);
        }
        SchemaMerger.add(expansion.merged, node, at);
        node.path("allOf").forEach(member -> expand(expansion, member, at, nesting + 1));
        for (String union : List.of("oneOf", "anyOf")) {
            if (node.has(union)) {
                expansion.unions.add(node.path(union));
            }
        }
        expansion.needsValidation |= VALIDATED_AFTERWARDS.stream().anyMatch(node::has);
    }

    private static void checkNesting(int nesting, String at) {
        if (nesting > MAX_NESTING) {
            throw new DocumentException(at + ": the schema contains itself by references or members; break the cycle");
        }
    }

    private JsonNode target(String reference, String at) {
        LocatedNode target = document.resolve(reference);
        if (!target.exists()) {
            throw new DocumentException(
                    at + ": the target of the reference '" + reference + "' does not exist in this document");
        }
        return target.node();
    }

    /** Returns the members in random order, with null last or first as the options ask for. */
    private List<JsonNode> shuffled(JsonNode union) {
        List<JsonNode> members = new ArrayList<>();
        for (JsonNode member : union) {
            members.add(random.nextInt(members.size() + 1), member);
        }
        int nulls = options.nulls() == Presence.NONE ? 1 : options.nulls() == Presence.ALL ? -1 : 0;
        members.sort((one, other) -> nulls * Boolean.compare(isNull(one), isNull(other)));
        return members;
    }

    private static boolean isNull(JsonNode schema) {
        return schema.path("type").asText().equals("null");
    }
}
