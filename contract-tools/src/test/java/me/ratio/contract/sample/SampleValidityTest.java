package me.ratio.contract.sample;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.openapi.DocumentReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Validates generated samples of every schema with an independent validator. */
class SampleValidityTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_623);
    private static final int VALUES = Integer.getInteger("ratio.values", 10);

    static Stream<Path> documents() {
        Path rich = Path.of("../openapi-model/src/test/resources/rich");
        return Stream.of(rich.resolve("openapi-3.0.yaml"), rich.resolve("openapi-3.1.yaml"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void generatesValidValues(Path file) {
        ObjectNode document = DocumentReader.readOpenApi(file);
        SampleGenerator samples = new SampleGenerator(document, SEED);
        IndependentValidator validator = new IndependentValidator(document);
        List<String> errors = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            int before = errors.size();
            for (int i = 0; i < VALUES * options().size() && errors.size() == before; i++) {
                SampleOptions options = options().get(i % options().size());
                String pointer = "/components/schemas/" + name;
                JsonNode value = samples.with(SEED + i, options).generate(pointer);
                List<String> found = validator.errors(pointer, value);
                if (!found.isEmpty()) {
                    errors.add("%s, seed %d, %s: %s in %s".formatted(name, SEED + i, options, found, value));
                }
            }
        });
        assertThat(errors).isEmpty();
    }

    private static List<SampleOptions> options() {
        SampleOptions defaults = SampleOptions.defaults();
        return List.of(
                defaults,
                defaults.withOptionals(Presence.NONE),
                defaults.withOptionals(Presence.ALL).withNulls(Presence.NONE),
                defaults.withOptionals(Presence.ALL).withNulls(Presence.ALL),
                defaults.withUnknownFields());
    }
}
