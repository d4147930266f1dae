package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperationObjectTest {
    private static final String DOCUMENT = """
            openapi: 3.0.3
            security: [{key: []}]
            paths:
              /books/{id}:
                parameters:
                  - $ref: '#/components/parameters/Id'
                  - {name: X-Trace, in: header, description: of the path}
                  - {name: page, in: query}
                get:
                  operationId: getBook
                  parameters:
                    - {name: x-trace, in: header, description: of the operation}
                  responses: {'200': {$ref: '#/components/responses/Book'}, x-note: {}}
                delete: {security: []}
                put: {security: [{key: [], token: [write]}, {}]}
            components:
              parameters:
                Id: {name: id, in: path, required: true}
              responses:
                Book: {description: A book.}
            """;

    private final List<OperationObject> operations = new OpenApiDocument(
                    DocumentReader.locateOpenApi("a.yaml", DOCUMENT.getBytes(StandardCharsets.UTF_8))
                            .tree())
            .operations();

    @Test
    void mergesTheParametersOfPathAndOperation() {
        assertThat(operations.get(0).parameters()).containsOnlyKeys("path id", "header x-trace", "query page");
        assertThat(operations.get(0).parameters().get("header x-trace").text("description"))
                .isEqualTo("of the operation");
        assertThat(operations.get(0).parameters().get("path id").isTrue("required"))
                .isTrue();
    }

    @Test
    void inheritsTheSecurityOfTheDocument() {
        assertThat(operations)
                .extracting(OperationObject::security)
                .containsExactly(List.of(Set.of("key")), List.of(), List.of(Set.of("key", "token"), Set.of()));
    }

    @Test
    void followsReferencesToResponses() {
        assertThat(operations.get(0).responses()).containsOnlyKeys("200");
        assertThat(operations.get(0).responses().get("200").text("description")).isEqualTo("A book.");
    }

    @ParameterizedTest
    @CsvSource({"true,true", "'\"true\"',false", "1,false", "null,false"})
    void onlyTrueIsTrue(String value, boolean expected) {
        String flag = "openapi: 3.1.0\ncomponents: {}\nflag: " + value;
        LocatedDocument document = DocumentReader.locate("a.yaml", flag.getBytes(StandardCharsets.UTF_8));

        assertThat(new OpenApiDocument(document.tree()).root().isTrue("flag")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"header,ACCEPT,true", "header,Content-Type,true", "header,X-Trace,false", "query,accept,false"})
    void ignoresHeadersThatOtherPartsDescribe(String in, String name, boolean ignored) {
        assertThat(Parameters.isIgnored(in, name)).isEqualTo(ignored);
    }
}
