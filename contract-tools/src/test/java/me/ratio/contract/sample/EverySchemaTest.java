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

/** Whatever is drawn from whichever schema, a validator written by others admits it. */
class EverySchemaTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_623);
    private static final int VALUES = Integer.getInteger("ratio.values", 10);

    static Stream<Path> documents() {
        Path rich = Path.of("../openapi-model/src/test/resources/rich");
        return Stream.of(rich.resolve("openapi-3.0.yaml"), rich.resolve("openapi-3.1.yaml"));
    }

    @ParameterizedTest
    @MethodSource("documents")
    void everyValueIsAdmittedByAnotherValidator(Path file) {
        ObjectNode document = DocumentReader.readOpenApi(file);
        Values values = new Values(document, SEED);
        Judge judge = new Judge(document);
        List<String> complaints = new ArrayList<>();
        document.at("/components/schemas").fieldNames().forEachRemaining(name -> {
            int before = complaints.size();
            for (int i = 0; i < VALUES * settings().size() && complaints.size() == before; i++) {
                Settings settings = settings().get(i % settings().size());
                String pointer = "/components/schemas/" + name;
                JsonNode value = values.with(SEED + i, settings).of(pointer);
                List<String> found = judge.complaints(pointer, value);
                if (!found.isEmpty()) {
                    complaints.add("%s, seed %d, %s: %s in %s".formatted(name, SEED + i, settings, found, value));
                }
            }
        });
        assertThat(complaints).isEmpty();
    }

    private static List<Settings> settings() {
        Settings usual = Settings.usual();
        return List.of(
                usual,
                usual.withOptionals(Amount.NONE),
                usual.withOptionals(Amount.ALL).withNulls(Amount.NONE),
                usual.withOptionals(Amount.ALL).withNulls(Amount.ALL),
                usual.withUnknownFields());
    }
}
