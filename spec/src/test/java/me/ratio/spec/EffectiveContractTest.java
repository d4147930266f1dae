package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import me.ratio.contract.overlay.Overlay;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.OpenApiObject;
import me.ratio.openapi.OpenApiObjects;
import org.junit.jupiter.api.Test;

/** Checks what all consumers of the effective contract rely on, over the whole document. */
class EffectiveContractTest {
    private static final Overlay OVERLAY = OverlayReader.read(Path.of("overlay.yaml"));
    private static final ObjectNode PUBLISHED = DocumentReader.readOpenApi(Path.of("api-docs.yaml"));
    private static final ObjectNode CONTRACT =
            OverlayApplication.apply(List.of(OVERLAY), PUBLISHED).document();

    @Test
    void everyOperationHasIdSecurityAndFactors() {
        List<String> names = new ArrayList<>();
        CONTRACT.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(method -> {
                    JsonNode operation = method.getValue();
                    String name = operation.path("operationId").asText();
                    assertThat(name)
                            .as(method.getKey() + " " + path.getKey() + ": operationId")
                            .isNotEmpty();
                    assertThat(operation.path("security").isArray()).as(name).isTrue();
                    assertThat(operation.path("x-factors").isInt()).as(name).isTrue();
                    names.add(name);
                }));
        assertThat(names).isNotEmpty().doesNotHaveDuplicates().hasSameSizeAs(operations(PUBLISHED));
    }

    @Test
    void everySecurityRequirementNamesADeclaredScheme() {
        for (JsonNode operation : operations(CONTRACT)) {
            for (JsonNode alternative : operation.path("security")) {
                assertThat(alternative).isNotEmpty();
                alternative.fieldNames().forEachRemaining(scheme -> assertThat(
                                CONTRACT.at("/components/securitySchemes").has(scheme))
                        .as(scheme)
                        .isTrue());
            }
        }
    }

    @Test
    void everyOperationHasTheParametersThatTheSessionSupplies() {
        Set<String> supplied = new LinkedHashSet<>();
        CONTRACT.at("/components/parameters").properties().forEach(parameter -> {
            if (parameter.getValue().has("x-supplied-by")) {
                supplied.add("#/components/parameters/" + parameter.getKey());
            }
        });

        assertThat(supplied).isNotEmpty();
        for (JsonNode operation : operations(CONTRACT)) {
            List<String> shared = new ArrayList<>();
            for (JsonNode parameter : operation.path("parameters")) {
                assertThat(parameter.path("in").asText()).isNotEqualTo("header");
                if (parameter.has("$ref")) {
                    shared.add(parameter.get("$ref").asText());
                }
            }
            assertThat(shared).containsExactlyElementsOf(supplied);
        }
    }

    @Test
    void everyParameterHasAnExample() {
        for (JsonNode operation : operations(CONTRACT)) {
            assertThat(operation.path("parameters"))
                    .as(operation.path("operationId").asText())
                    .allMatch(parameter -> parameter.has("$ref") || parameter.has("example"));
        }
    }

    @Test
    void everyResponseHasTheSharedHeadersAndEveryOperationADefaultResponse() {
        List<String> headers = new ArrayList<>();
        CONTRACT.at("/components/headers")
                .fieldNames()
                .forEachRemaining(name -> headers.add("#/components/headers/" + name));

        assertThat(headers).isNotEmpty();
        for (JsonNode operation : operations(CONTRACT)) {
            assertThat(operation.path("responses").has("default")).isTrue();
            for (JsonNode response : operation.path("responses")) {
                assertThat(response.path("headers").findValuesAsText("$ref")).containsExactlyElementsOf(headers);
            }
            assertThat(operation.at("/responses/204").has("content")).isFalse();
        }
    }

    @Test
    void everyRequestSchemaHasAnExample() {
        for (JsonNode operation : operations(CONTRACT)) {
            for (JsonNode content : operation.at("/requestBody/content")) {
                JsonNode schema = resolve(content.at("/schema/$ref").asText());
                assertThat(schema.has("example")).as(content.toString()).isTrue();
            }
        }
    }

    @Test
    void everyEnumIsAComponentThatDescribesItsValues() {
        List<String> enums = OpenApiObjects.of(CONTRACT).stream()
                .filter(object -> object.is("Schema") && object.node().has("enum"))
                .map(OpenApiObject::pointer)
                .toList();

        assertThat(enums)
                .as("an enum needs a name: move it to a component with an action of the overlay")
                .isNotEmpty()
                .allMatch(pointer -> pointer.matches("/components/schemas/[^/]+"));
        assertThat(enums).allSatisfy(pointer -> {
            JsonNode schema = CONTRACT.at(pointer);
            List<String> values = new ArrayList<>();
            schema.path("enum").forEach(value -> values.add(value.asText()));
            List<String> explained = new ArrayList<>();
            schema.path("x-values").fieldNames().forEachRemaining(explained::add);
            assertThat(schema.path("type").asText()).as(pointer).isEqualTo("string");
            assertThat(explained)
                    .as(pointer + ": x-values")
                    .containsExactlyElementsOf(values)
                    .doesNotHaveDuplicates();
            assertThat(schema.path("x-values")).as(pointer).allMatch(value -> value.path("description")
                    .isTextual());
        });
    }

    @Test
    void everyReferenceResolvesAndEverySchemaIsReferenced() {
        Set<String> references = new TreeSet<>(CONTRACT.findValuesAsText("$ref"));
        assertThat(references)
                .allSatisfy(
                        reference -> assertThat(resolve(reference).isObject()).isTrue());

        List<String> schemas = new ArrayList<>();
        CONTRACT.at("/components/schemas")
                .fieldNames()
                .forEachRemaining(name -> schemas.add("#/components/schemas/" + name));
        schemas.removeAll(references);
        assertThat(schemas).as("schemas that nothing refers to").isEmpty();
    }

    private static JsonNode resolve(String reference) {
        return CONTRACT.at(JsonPointer.compile(reference.substring(1)));
    }

    private static List<JsonNode> operations(JsonNode document) {
        List<JsonNode> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            path.getValue().forEach(operations::add);
        }
        return operations;
    }
}
