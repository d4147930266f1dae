package me.ratio.sdk.feign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.Invocation;
import org.junit.jupiter.api.Test;

/** No generated file that the contract does not explain: a type it no longer has must not live on. */
class GeneratedSourcesTest {
    private static final Path SOURCES =
            Path.of("target", "generated-sources", "contract", "java", "me", "ratio", "sdk");

    /** What is generated once, whatever the contract says. */
    private static final Set<String> SUPPORT = Set.of(
            "api/ApplicationApis",
            "api/Credential",
            "api/Environment",
            "api/Operation",
            "api/SessionApis",
            "api/package-info",
            "feign/FeignInterfaces",
            "feign/Headers",
            "feign/PathSegment",
            "feign/QueryParameters",
            "feign/package-info",
            "model/Described",
            "model/Parameters",
            "model/Present",
            "model/package-info");

    @Test
    void areExactlyWhatTheContractExplains() throws IOException {
        Set<String> explained = new TreeSet<>(SUPPORT);
        Stream.concat(EffectiveContract.objectSchemas(), EffectiveContract.enumSchemas())
                .map(schema -> EffectiveContract.model(schema.getKey()).getSimpleName())
                .forEach(type -> explained.add("model/" + type));
        for (Operation operation : Operation.values()) {
            String tag = EffectiveContract.operation(operation).at("/tags/0").asText();
            explained.add("api/" + tag + "Api");
            explained.add("feign/" + tag + "Feign");
            if (!Invocation.queryExamples(operation).isEmpty()) {
                String id = EffectiveContract.operation(operation)
                        .path("operationId")
                        .asText();
                explained.add("model/" + id.substring(0, 1).toUpperCase() + id.substring(1) + "Query");
            }
        }

        assertThat(generated()).isEqualTo(explained);
    }

    private static Set<String> generated() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> SOURCES.relativize(file).toString().replace('\\', '/'))
                    .map(file -> file.replaceFirst("\\.java$", ""))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test
    void theTableHasEveryOperationOfTheContract() {
        assertThat(Stream.of(Operation.values()).map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(EffectiveContract.operationIds());
        for (Operation operation : Operation.values()) {
            assertThat(EffectiveContract.operation(operation)
                            .path("operationId")
                            .asText())
                    .isEqualTo(operation.id());
            assertThat(operation.isRepeatable())
                    .isEqualTo(EffectiveContract.operation(operation)
                            .path("x-repeatable")
                            .asBoolean());
            assertThat(operation.factors())
                    .isEqualTo(EffectiveContract.operation(operation)
                            .path("x-factors")
                            .asInt(-1));
            assertThat(operation.statuses())
                    .containsExactlyInAnyOrderElementsOf(EffectiveContract.names(
                            EffectiveContract.operation(operation).path("responses")));
        }
    }
}
