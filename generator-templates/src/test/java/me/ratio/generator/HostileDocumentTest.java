package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import me.ratio.runtime.operation.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and descriptions of a hostile document stay literals and comments, and are the same at run time. */
class HostileDocumentTest {
    @TempDir
    static Path folder;

    private static Generated generated;
    private static JsonNode document;

    @BeforeAll
    static void generate() throws Exception {
        generated = Generated.of("hostile.yaml", folder);
        document = new ObjectMapper(new YAMLFactory()).readTree(Generation.text("hostile.yaml"));
    }

    @Test
    void pathsAreTheOnesOfTheDocument() throws Exception {
        List<?> operations = (List<?>)
                generated.type(Generation.API, "Operations").getMethod("all").invoke(null);
        assertThat(operations)
                .extracting(operation -> ((Operation) operation).path())
                .containsExactlyInAnyOrder("/a\"b\\c*/{id}", "/line\"end\\u0022");
        Operation operation = (Operation) generated.constant(Generation.API, "Operations", "READ_ALL");
        assertThat(operation.extensions()).containsEntry("x-issues-session", "a\"\\u0022+b");
        assertThat(operation.tag()).isEqualTo("A \"tag\" */ {@code");
    }

    @Test
    void headersAndServersAreTheOnesOfTheDocument() throws Exception {
        assertThat(generated.constant(Generation.FEIGN, "HeaderNames", "ODD")).isEqualTo("h\"\\u0022");
        assertThat(call(generated.constant(Generation.API, "Credentials", "KEY"), "header"))
                .isEqualTo("k\"\\\"");
    }

    @Test
    void valuesOfAnEnumAreTheOnesOfTheDocument() throws Exception {
        List<String> values = StreamSupport.stream(
                        document.at("/components/schemas/Value/enum").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
        List<?> known = (List<?>) generated
                .type(Generation.MODEL, "Value")
                .getMethod("knownValues")
                .invoke(null);
        assertThat(known).extracting(Object::toString).containsExactlyElementsOf(values);
    }

    @Test
    void propertiesAreTheOnesOfTheDocument() throws Exception {
        String json = "{\"a\\\"b\":\"1\",\"c\\\\d\":\"2\",\"*/ x\":\"3\",\"e\\nf\":\"q\\\"\",\"ü\":\"4\"}";
        Object odd = generated.read("Odd", json);
        assertThat(Generated.JSON.readTree(Generated.JSON.writeValueAsString(odd)))
                .isEqualTo(Generated.JSON.readTree(json));
        assertThat(call(odd, "unknownFields")).isEqualTo(Map.of());
    }
}
