package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operations;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Parses both documents with Swagger Parser, a witness that shares no code with this build. */
class ContractParsingTest {
    @ParameterizedTest
    @MethodSource("documents")
    void parsesWithoutMessages(Path document) {
        SwaggerParseResult result = parse(document);

        assertThat(result.getMessages()).isEmpty();
        assertThat(result.getOpenAPI().getPaths()).isNotEmpty();
    }

    static Stream<Path> documents() {
        return Stream.of(Fixtures.EFFECTIVE_CONTRACT, Fixtures.PUBLISHED_CONTRACT);
    }

    @Test
    void hasTheOperationsOfTheSdk() {
        List<String> parsed = parse(Fixtures.EFFECTIVE_CONTRACT).getOpenAPI().getPaths().entrySet().stream()
                .flatMap(path -> path.getValue().readOperationsMap().keySet().stream()
                        .map(method -> method + " " + path.getKey()))
                .toList();

        assertThat(Operations.all().stream().map(operation -> operation.method() + " " + operation.path()))
                .containsExactlyInAnyOrderElementsOf(parsed);
    }

    private static SwaggerParseResult parse(Path document) {
        ParseOptions options = new ParseOptions();
        options.setResolve(true);
        return new OpenAPIV3Parser().readLocation(document.toUri().toString(), null, options);
    }
}
