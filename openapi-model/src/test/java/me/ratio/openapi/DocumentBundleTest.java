package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentBundleTest {
    @TempDir
    Path directory;

    private Path folder;

    @BeforeEach
    void prepare() throws IOException {
        folder = Files.createDirectories(directory.resolve("api"));
    }

    @Test
    void makesComponentsOfOtherFiles() throws IOException {
        write("models.yaml", """
                Order: { type: object, properties: { book: { $ref: 'deep/Book.yaml' }, self: { $ref: '#/Order' } } }
                """);
        write("deep/Book.yaml", "{ type: object, properties: { order: { $ref: '../models.yaml#/Order' } } }");
        Path api = api("""
                  schemas:
                    First: { $ref: 'models.yaml#/Order' }
                    Second: { $ref: './models.yaml#/Order' }
                    Own: { $ref: 'api.yaml#/components/schemas/First' }
                """);

        LocatedDocument document = DocumentReader.locateOpenApi(api);

        assertThat(document.tree().at("/components/schemas")).hasToString("""
                {"First":{"$ref":"#/components/schemas/Order"},"Second":{"$ref":"#/components/schemas/Order"},\
                "Own":{"$ref":"#/components/schemas/First"},\
                "Order":{"type":"object","properties":{"book":{"$ref":"#/components/schemas/Book"},\
                "self":{"$ref":"#/components/schemas/Order"}}},\
                "Book":{"type":"object","properties":{"order":{"$ref":"#/components/schemas/Order"}}}}""");
        assertThat(document.place("/components/schemas/Book/properties/order"))
                .endsWith(Path.of("api", "deep", "Book.yaml") + ":1");
        assertThat(document.place("/components/schemas/First")).isEqualTo(api + ":6");
    }

    @Test
    void keepsApartWhatHasTheSameName() throws IOException {
        write("a.yaml", "{ Order: { type: string } }");
        write("b.yaml", "{ Order: { type: integer } }");
        Path api = api("""
                  schemas:
                    Order: { type: boolean }
                    A: { $ref: 'a.yaml#/Order' }
                    B: { $ref: 'b.yaml#/Order' }
                """);

        assertThat(DocumentReader.readOpenApi(api).at("/components/schemas"))
                .hasToString("{\"Order\":{\"type\":\"boolean\"},\"A\":{\"$ref\":\"#/components/schemas/Order2\"},"
                        + "\"B\":{\"$ref\":\"#/components/schemas/Order3\"},"
                        + "\"Order2\":{\"type\":\"string\"},\"Order3\":{\"type\":\"integer\"}}");
    }

    @Test
    void followsReferencesOfEveryType() throws IOException {
        write("parts.yaml", """
                page: { name: page, in: query, schema: { $ref: '#/Page' } }
                Page: { type: integer }
                body: { content: { application/json: { schema: { $ref: '#/Page' } } } }
                ok: { description: Fine., headers: { X-A: { $ref: '#/header' } } }
                header: { schema: { type: string } }
                item: { get: { parameters: [{ $ref: '#/page' }], responses: { '200': { $ref: '#/ok' } } } }
                """);
        Path api = write("api.yaml", """
                openapi: 3.0.3
                info: { title: T, version: 1.0.0 }
                paths:
                  /a: { $ref: 'parts.yaml#/item' }
                  /b:
                    post:
                      requestBody: { $ref: 'parts.yaml#/body' }
                      responses: { '200': { $ref: 'parts.yaml#/ok' } }
                """);

        LocatedDocument document = DocumentReader.locateOpenApi(api);

        OpenApiDocument model = new OpenApiDocument(document.tree());
        assertThat(References.of(model)).allSatisfy(reference -> assertThat(
                        model.at(reference.target().orElseThrow()).exists())
                .isTrue());
        assertThat(document.tree().at("/paths/~1a/get/parameters/0/$ref"))
                .hasToString("\"#/components/parameters/page\"");
        assertThat(document.place("/paths/~1a/get")).endsWith("parts.yaml:6");
    }

    @Test
    void followsMappingsOfDiscriminators() throws IOException {
        write("cat.yaml", "type: object");
        Path api = api("""
                  schemas:
                    Pet:
                      oneOf: [{ $ref: cat.yaml }]
                      discriminator: { propertyName: kind, mapping: { cat: cat.yaml, Pet: Pet } }
                """);

        assertThat(DocumentReader.readOpenApi(api).at("/components/schemas/Pet/discriminator/mapping"))
                .hasToString("{\"cat\":\"#/components/schemas/cat\",\"Pet\":\"Pet\"}");
    }

    @Test
    void takesReferencesInValuesForData() throws IOException {
        Path api = api(
                "  schemas:\n    A: { example: { $ref: nothing.yaml }, default: { $ref: 'https://a.example/b' } }\n");

        assertThat(DocumentReader.readOpenApi(api).at("/components/schemas/A/example/$ref"))
                .hasToString("\"nothing.yaml\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nothing.yaml#/A | no such file",
                "other.yaml#/Nothing | there is no such object in ",
                "../secret.yaml#/A | it is not below ",
                "deep/../../secret.yaml | it is not below ",
                "%2e%2e/secret.yaml | it is not below ",
                "link.yaml#/A | it is not below ",
                "/etc/passwd | only files beside the document are read, by a relative path",
                "../../../../../../../../../../etc/passwd | it is not below ",
                "..\\secret.yaml | only files beside the document are read, by a relative path",
                "http://169.254.169.254/latest/meta-data | only files beside the document are read, no URLs",
                "https://example.com/a.yaml#/A | only files beside the document are read, no URLs",
                "file:///etc/passwd | only files beside the document are read, no URLs",
                "jar:file:a.jar!/b | only files beside the document are read, no URLs",
                "//example.com/a.yaml | only files beside the document are read, by a relative path",
                "deep | it is not a file",
                "a%00b.yaml | no such file",
                "list.yaml | the file is not a well-formed YAML or JSON object",
                "broken.yaml | the file is not a well-formed YAML or JSON object",
                "other.yaml#/text | there is no such object in ",
            })
    void namesWhatIsNotFollowed(String reference, String reason) throws IOException {
        write("../secret.yaml", "{ A: { type: string, title: canary } }");
        write("other.yaml", "{ A: { type: string }, text: canary }");
        write("deep/x.yaml", "{}");
        write("list.yaml", "[canary]");
        write("broken.yaml", "canary:x:0:0:\n\t- {");
        Files.createSymbolicLink(folder.resolve("link.yaml"), directory.resolve("secret.yaml"));
        Path api = api("  schemas:\n    A: { $ref: '" + reference + "' }\n");

        assertThatThrownBy(() -> DocumentReader.locateOpenApi(api))
                .isInstanceOf(DocumentException.class)
                .hasMessageStartingWith(api + ":6: the reference '")
                .hasMessageContaining("' cannot be followed: " + reason)
                .hasMessageNotContaining("canary");
    }

    @Test
    void readsFilesBelowAnotherFolderOnRequest() throws IOException {
        write("../shared.yaml", "{ A: { type: string } }");
        Path api = api("  schemas:\n    A: { $ref: '../shared.yaml#/A' }\n");

        assertThat(DocumentReader.locateOpenApi(api, new FolderFiles(api, directory))
                        .tree()
                        .at("/components/schemas/A2/type"))
                .hasToString("\"string\"");
    }

    @Test
    void stopsAtTheLimitOfFiles() throws IOException {
        for (int i = 0; i < 10_000; i++) {
            write("f" + i + ".yaml", "{ $ref: 'f" + (i + 1) + ".yaml' }");
        }
        Path api = api("  schemas:\n    A: { $ref: 'f0.yaml' }\n");

        Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThatThrownBy(() -> DocumentReader.locateOpenApi(api))
                        .hasMessageContaining("the document refers to more than 2000 files"));
    }

    @Test
    void stopsAtTheLimitOfBytes() {
        ReferencedFiles large = new ReferencedFiles() {
            @Override
            public byte[] read(String path) {
                return new byte[DocumentReader.MAX_BYTES * 6];
            }

            @Override
            public String name(String path) {
                return path;
            }
        };
        byte[] root = "{ openapi: 3.0.0, info: { title: T, version: '1' }, paths: { /a: { $ref: a.yaml } } }"
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> DocumentReader.locateOpenApi("api.yaml", root, "api.yaml", large))
                .hasMessageContaining("the files together are larger than the limit of 52428800 bytes");
    }

    @Test
    void readsThousandsOfSmallFiles() throws IOException {
        StringBuilder schemas = new StringBuilder("  schemas:\n");
        for (int i = 0; i < 1_000; i++) {
            write(
                    "s" + i + ".json",
                    "{\"type\": \"object\", \"properties\": {\"next\": {\"$ref\": \"s" + (i + 1) % 1_000
                            + ".json\"}}}");
            schemas.append("    A").append(i).append(": { $ref: 's").append(i).append(".json' }\n");
        }
        Path api = api(schemas.toString());

        Assertions.assertTimeout(Duration.ofSeconds(20), () -> assertThat(
                        DocumentReader.readOpenApi(api).at("/components/schemas"))
                .hasSize(2_000));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.yaml", "self.yaml"})
    void endsAtCyclesOfFiles(String start) throws IOException {
        write("a.yaml", "{ $ref: b.yaml }");
        write("b.yaml", "{ $ref: a.yaml }");
        write("self.yaml", "{ $ref: self.yaml }");
        Path api = write(
                "api.yaml",
                "{ openapi: 3.0.0, info: { title: T, version: '1' }, paths: { /a: { $ref: " + start
                        + " } }, components: { schemas: { A: { $ref: " + start + " } } } }");

        assertThatThrownBy(() -> DocumentReader.locateOpenApi(api)).hasMessageContaining("it leads to itself");
    }

    private Path api(String components) throws IOException {
        return write(
                "api.yaml",
                "openapi: 3.0.3\ninfo: { title: T, version: 1.0.0 }\npaths: {}\ncomponents:\n" + components);
    }

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
