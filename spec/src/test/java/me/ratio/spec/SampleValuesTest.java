package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.oas.OpenApi30;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import me.ratio.contract.sample.Amount;
import me.ratio.contract.sample.Settings;
import me.ratio.contract.sample.Values;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Has another validator judge values generated from each schema of the contract. */
class SampleValuesTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_623);
    private static final int VALUES = Integer.getInteger("ratio.values", 10);
    private static final String ADDRESS = "https://document.invalid/openapi.json";
    private static final ObjectNode CONTRACT = DocumentReader.readOpenApi(Path.of("target/ratio-api.json"));
    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.builder()
            .defaultMetaSchemaIri(OpenApi30.getInstance().getIri())
            .metaSchema(OpenApi30.getInstance())
            .schemaLoaders(loaders -> loaders.schemas(Map.of(ADDRESS, CONTRACT.toString())))
            .build();

    static Stream<String> schemas() {
        return CONTRACT.at("/components/schemas").properties().stream().map(Map.Entry::getKey);
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void everyValueIsAdmittedByAnotherValidator(String name) {
        String pointer = "/components/schemas/" + name;
        JsonSchema validator = VALIDATORS.getSchema(
                SchemaLocation.of(ADDRESS + "#" + pointer),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        Settings usual = Settings.usual();
        List<Settings> settings = List.of(
                usual,
                usual.withOptionals(Amount.NONE),
                usual.withOptionals(Amount.ALL).withNulls(Amount.ALL),
                usual.withUnknownFields());
        Values values = new Values(CONTRACT, SEED);

        IntStream.range(0, VALUES * settings.size()).forEach(i -> {
            JsonNode value =
                    values.with(SEED + i, settings.get(i % settings.size())).of(pointer);
            assertThat(validator.validate(value))
                    .as("seed %d: %s", SEED + i, value)
                    .isEmpty();
        });
    }
}
