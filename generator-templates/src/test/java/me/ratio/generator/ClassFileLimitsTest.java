package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Generates documents near the limits of class files. */
class ClassFileLimitsTest {
    static final String HEAD = "openapi: 3.0.1\ninfo: {title: Large, version: '1'}\npaths:\n";

    @TempDir
    Path folder;

    static String lines(int count, String format) {
        return IntStream.range(0, count).mapToObj(format::formatted).collect(Collectors.joining());
    }

    @Test
    void enumsHaveUpTo2000Constants() throws Exception {
        assertThat(ofValues(2000).type(Generation.MODEL, "Code").getMethod("knownValues"))
                .isNotNull();
    }

    @Test
    void moreValuesAreReadAsScalars() throws Exception {
        Class<?> holder = ofValues(2001).type(Generation.MODEL, "Holder");
        assertThat(holder.getMethod("code").getReturnType()).isEqualTo(Long.class);
        assertThat(GenerationWarningsTest.warnings(folder.resolve("document.yaml")))
                .containsExactly("/components/schemas/Code:"
                        + " lists more values than a class can have constants: any value is accepted");
    }

    @Test
    void manyTagsCompile() throws IOException {
        assertThat(of(HEAD
                        + lines(
                                200,
                                "  /a%1$d: {get: {operationId: a%1$d, tags: [Tag%1$d],"
                                        + " responses: {'204': {description: Nothing}}}}\n")))
                .isNotNull();
    }

    private Generated ofValues(int count) throws IOException {
        String values = IntStream.range(0, count).mapToObj(String::valueOf).collect(Collectors.joining(", "));
        return of(HEAD + "  /a: {get: {operationId: a, responses: {'204': {description: Nothing}}}}\n"
                + "components:\n  schemas:\n"
                + "    Holder: {type: object, properties: {code: {$ref: '#/components/schemas/Code'}}}\n"
                + "    Code: {type: integer, enum: [" + values + "]}\n");
    }

    private Generated of(String document) throws IOException {
        return Generated.ofDocument(Files.writeString(folder.resolve("document.yaml"), document), folder);
    }
}
