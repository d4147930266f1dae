package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import feign.Request;
import feign.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import me.ratio.runtime.feign.QueryParameters;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sends or rejects values and names that have a special meaning in Feign. */
class RequestsTest {
    @TempDir
    static Path folder;

    private static Generated generated;

    @BeforeAll
    static void generate() throws Exception {
        generated = Generated.of("requests.yaml", folder);
    }

    @Test
    void neverTakesAUriForTheServer() throws Exception {
        assertThat(sent("readLink", "http://elsewhere.example.com/a").url())
                .isEqualTo("http://localhost/links/http%3A%2F%2Felsewhere.example.com%2Fa");
        Request sent = sent("addLink", "http://elsewhere.example.com/a");
        assertThat(sent.url()).isEqualTo("http://localhost/links");
        assertThat(body(sent)).isEqualTo("\"http://elsewhere.example.com/a\"");
    }

    @Test
    void sendsDecimalsOfABodyAsText() throws Exception {
        assertThat(body(sent("addPrices", List.of("1.50")))).isEqualTo("[\"1.50\"]");
    }

    @Test
    void acceptsPathParametersOfAnyName() throws Exception {
        assertThat(sent("oddNames", "a", "b", "c", "d", "e", "body").url()).isEqualTo("http://localhost/odd/a/b.c:d/e");
    }

    @Test
    void rejectsNullPathParameters() {
        for (String method : List.of("readLink", "readFile")) {
            assertThatThrownBy(() -> sent(method, (Object) null))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a path parameter must not be null");
        }
    }

    @Test
    void sendsNamesThatLookEncodedUnchanged() throws Exception {
        Object query = call(call(generated.builder("ListLinksQuery"), "enc20d", "v"), "build");
        assertThat(sent("listLinks", query).url()).isEqualTo("http://localhost/links?enc%2520d=v");
    }

    @Test
    void rejectsStructuredParametersByName() throws Exception {
        for (Object value : List.of(Map.of("a", 1), new int[] {1}, List.of(List.of()), Arrays.asList("a", null))) {
            Object query = call(call(generated.builder("ListLinksQuery"), "unknownField", "later", value), "build");
            assertThatThrownBy(() -> sent("listLinks", query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("parameter later must be a single value or a list without nulls");
        }
    }

    private static String body(Request sent) {
        return new String(sent.body(), StandardCharsets.UTF_8);
    }

    private static Request sent(String method, Object... arguments) throws Exception {
        QueryParameters parameters = new QueryParameters();
        List<Request> sent = new ArrayList<>();
        Object client = Feign.builder()
                .client((request, options) -> {
                    sent.add(request);
                    return Response.builder().status(204).request(request).build();
                })
                .encoder((value, type, template) -> {
                    try {
                        template.body(Generated.JSON.writeValueAsString(value));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                })
                .queryMapEncoder(parameters)
                .requestInterceptor(parameters)
                .target(generated.type(Generation.FEIGN, "LinkFeign"), "http://localhost");
        call(client, method, arguments);
        return sent.get(0);
    }
}
