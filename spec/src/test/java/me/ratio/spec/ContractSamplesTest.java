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
import me.ratio.contract.sample.Presence;
import me.ratio.contract.sample.SampleGenerator;
import me.ratio.contract.sample.SampleOptions;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates generated samples of every schema of the contract with an independent validator. */
class ContractSamplesTest {
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
    void generatesValidValues(String name) {
        String pointer = "/components/schemas/" + name;
        JsonSchema validator = VALIDATORS.getSchema(
                SchemaLocation.of(ADDRESS + "#" + pointer),
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
        SampleOptions defaults = SampleOptions.defaults();
        List<SampleOptions> options = List.of(
                defaults,
                defaults.withOptionals(Presence.NONE),
                defaults.withOptionals(Presence.ALL).withNulls(Presence.ALL),
                defaults.withUnknownFields());
        SampleGenerator samples = new SampleGenerator(CONTRACT, SEED);

        IntStream.range(0, VALUES * options.size()).forEach(i -> {
            JsonNode value =
                    samples.with(SEED + i, options.get(i % options.size())).generate(pointer);
            assertThat(validator.validate(value))
                    .as("seed %d: %s", SEED + i, value)
                    .isEmpty();
        });
    }
}
