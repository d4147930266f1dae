package me.ratio.sdk.internal.feign;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.internal.client.SessionOperations;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.OperationInvoker;
import org.junit.jupiter.api.Test;

/** Every generated file must have its reason in the contract: a type that it no longer has must not stay. */
class GeneratedSourcesTest {
    private static final Path SOURCES =
            Path.of("target", "generated-sources", "contract", "java", "me", "ratio", "sdk");

    /** The files that every contract has. */
    private static final Set<String> SUPPORT = Set.of(
            "api/ApplicationApis",
            "api/Credentials",
            "api/Environment",
            "api/Operations",
            "api/SessionApis",
            "api/package-info",
            "internal/feign/FeignInterfaces",
            "internal/feign/HeaderNames",
            "internal/feign/package-info",
            "model/package-info");

    @Test
    void matchTheContract() throws IOException {
        Set<String> explained = new TreeSet<>(SUPPORT);
        Stream.concat(EffectiveContract.objectSchemas(), EffectiveContract.enumSchemas())
                .map(schema -> EffectiveContract.model(schema.getKey()).getSimpleName())
                .forEach(type -> explained.add("model/" + type));
        for (Operation operation : Operations.all()) {
            String tag = EffectiveContract.operation(operation).at("/tags/0").asText();
            explained.add("api/" + tag + "Api");
            explained.add("internal/feign/" + tag + "Feign");
            if (!OperationInvoker.queryExamples(operation).isEmpty()) {
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
    void operationsTableIsComplete() {
        assertThat(Operations.all().stream().map(Operation::id))
                .containsExactlyInAnyOrderElementsOf(EffectiveContract.operationIds());
        for (Operation operation : Operations.all()) {
            assertThat(EffectiveContract.operation(operation)
                            .path("operationId")
                            .asText())
                    .isEqualTo(operation.id());
            assertThat(operation.retryable())
                    .isEqualTo(EffectiveContract.operation(operation)
                            .path("x-repeatable")
                            .asBoolean());
            assertThat(SessionOperations.factors(operation))
                    .isEqualTo(EffectiveContract.operation(operation)
                            .path("x-factors")
                            .asInt(-1));
            assertThat(operation.statuses())
                    .containsExactlyInAnyOrderElementsOf(EffectiveContract.names(
                            EffectiveContract.operation(operation).path("responses")));
        }
    }
}
