package me.ratio.sandbox.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.schema.Mismatch;
import me.ratio.openapi.schema.SchemaValidator;

/**
 * A schema of the contract that a part of a request, or a response, has to match.
 *
 * <p>The keyword {@code format} is not checked here. Most formats have an error code of their own, with a message that
 * says what is expected, and the operations check them.
 */
public final class ContractSchema {
    private final LocatedNode schema;

    ContractSchema(LocatedNode schema) {
        this.schema = schema;
    }

    /** Tells whether a value is valid. */
    public boolean isValid(JsonNode value) {
        return isValid(schema.node(), value);
    }

    /**
     * Finds the first violation in a request body. The order is that of the schema and not of the body, so that the same
     * mistakes always get the same error: when a schema lists {@code otp} before {@code phoneId}, both required, the
     * violation of {@code {"phoneId": 1}} is the missing {@code otp}.
     */
    public Optional<Violation> firstViolation(ObjectNode body) {
        List<String> required = required();
        for (String name : required) {
            if (!properties().has(name) && !body.has(name)) {
                return Optional.of(new Violation(name, true));
            }
        }
        for (Map.Entry<String, JsonNode> property : properties().properties()) {
            String name = property.getKey();
            if (!body.has(name) && required.contains(name)) {
                return Optional.of(new Violation(name, true));
            }
            if (body.has(name) && !isValid(property.getValue(), body.get(name))) {
                return Optional.of(new Violation(name, false));
            }
        }
        // Keywords about the whole object, such as additionalProperties.
        return validator().mismatch(schema.node(), body).map(ContractSchema::violation);
    }

    /** Returns the first reason why a response does not match. */
    public Optional<Mismatch> mismatch(JsonNode response) {
        return validator().mismatch(schema.node(), response);
    }

    /** Returns the names of the required properties that are strings. */
    public List<String> requiredStrings() {
        return required().stream()
                .filter(name -> properties().path(name).path("type").asText().equals("string"))
                .toList();
    }

    /** Returns the description of a property, without which a user would not know what to send. */
    public String description(String property) {
        return properties().path(property).path("description").asText();
    }

    private static Violation violation(Mismatch mismatch) {
        String[] location = mismatch.at().split("/", -1);
        return new Violation(location.length > 1 ? location[1] : "", false);
    }

    private JsonNode properties() {
        return schema.resolved().node().path("properties");
    }

    private List<String> required() {
        List<String> names = new ArrayList<>();
        schema.resolved().node().path("required").forEach(name -> names.add(name.asText()));
        return names;
    }

    private boolean isValid(JsonNode part, JsonNode value) {
        return validator().isValid(part, value);
    }

    /** Creates a validator for one check, because threads cannot share one. */
    private SchemaValidator validator() {
        return SchemaValidator.withoutFormats(schema.document());
    }

    /**
     * A violation of a schema.
     *
     * @param property the name of the property, empty when it is the object itself
     * @param missing true if the property is required and absent
     */
    public record Violation(String property, boolean missing) {}
}
