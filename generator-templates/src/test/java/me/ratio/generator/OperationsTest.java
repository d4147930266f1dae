package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import feign.Feign;
import feign.Request;
import feign.Response;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.RecordComponent;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import me.ratio.runtime.feign.QueryParameters;
import me.ratio.runtime.operation.Operation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks generated interfaces and tables, and calls them with Feign. */
class OperationsTest {
    @TempDir
    static Path folder;

    private static Generated generated;
    private static SortedMap<String, String> sources;

    @BeforeAll
    static void generate() throws Exception {
        generated = Generated.of("complete.yaml", folder);
        sources = Generation.written(folder.resolve("out"));
    }

    private static List<String> signatures(String javaPackage, String type) throws Exception {
        return Stream.of(generated.type(javaPackage, type).getMethods())
                .map(method -> method.toGenericString()
                        .replaceAll("^public |default |abstract |com\\.example\\.\\w+\\.|java\\.(lang|util)\\.", ""))
                .sorted()
                .toList();
    }

    @Test
    void ordersArgumentsPathBodyQuery() throws Exception {
        assertThat(signatures(Generation.API, "ThingApi"))
                .containsExactly(
                        "List<Thing> ThingApi.listThings()",
                        "List<Thing> ThingApi.listThings(ListThingsQuery)",
                        "Thing ThingApi.createThing(Thing)",
                        "Thing ThingApi.getThing(String,String)",
                        "void ThingApi.deleteThing(String,String)");
        assertThat(signatures(Generation.API, "DefaultApi"))
                .containsExactly("Session DefaultApi.createSession(String,Credentials,CreateSessionQuery)");
        assertThat(sources.get("com/example/api/ThingApi.java")).contains("getThing(String shelfId, String thingId)");
    }

    @Test
    void descriptionsAreInTheComments() {
        assertThat(sources.get("com/example/api/ThingApi.java"))
                .contains(
                        "/** Things to keep. */", "     * Read one thing.\n", "     * @param shelfId Where it lies.\n")
                .contains("     * @return The thing.\n", "Requires 1 authentication factor. Safe to retry.");
        assertThat(sources.get("com/example/model/Colour.java"))
                .contains("/** As a rose. Probably comes with HTTP 409. */");
    }

    @Test
    void marksDeprecations() throws Exception {
        Method delete = generated.type(Generation.API, "ThingApi").getMethod("deleteThing", String.class, String.class);
        assertThat(delete.isAnnotationPresent(Deprecated.class)).isTrue();
        assertThat(generated
                        .type(Generation.MODEL, "Thing")
                        .getMethod("oldName")
                        .isAnnotationPresent(Deprecated.class))
                .isTrue();
    }

    @Test
    void tableHasTheFactsOfEachOperation() throws Exception {
        assertThat(row("GET_THING"))
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("id", "getThing"),
                        Map.entry("tag", "Thing"),
                        Map.entry("api", "interface com.example.api.ThingApi"),
                        Map.entry("method", "GET"),
                        Map.entry("path", "/shelves/{shelfId}/things/{thingId}"),
                        Map.entry("pathParameters", "[shelfId, thingId]"),
                        Map.entry("alternatives", "[[Key, Token]]"),
                        Map.entry("retryable", "true"),
                        Map.entry("statuses", "[200, default]"),
                        Map.entry("extensions", "{x-factors=1}")));
        assertThat(row("DELETE_THING")).containsEntry("alternatives", "[[Key, TokenKey], []]");
        assertThat(row("CREATE_SESSION"))
                .containsEntry("alternatives", "[]")
                .containsEntry("extensions", "{x-issues-session=token}");
    }

    private static Map<String, String> row(String constant) throws Exception {
        Object row = generated.constant(Generation.API, "Operations", constant);
        Map<String, String> facts = new TreeMap<>();
        for (RecordComponent fact : Operation.class.getRecordComponents()) {
            facts.put(fact.getName(), String.valueOf(fact.getAccessor().invoke(row)));
        }
        return facts;
    }

    @Test
    void tagsWithBearerOperationsNeedASession() throws Exception {
        assertThat(signatures(Generation.API, "ApplicationApis"))
                .containsExactly("<T> T ApplicationApis.api(Class<T>)", "DefaultApi ApplicationApis.defaultApi()");
        assertThat(signatures(Generation.API, "SessionApis")).contains("ThingApi SessionApis.thing()");
    }

    @Test
    void credentialsHeadersAndServersAreTaken() throws Exception {
        Object token = generated.constant(Generation.API, "Credentials", "TOKEN");
        assertThat(call(token, "header")).isEqualTo("Authorization");
        assertThat(call(token, "prefix")).isEqualTo("Bearer ");
        assertThat(call(generated.constant(Generation.API, "Credentials", "TOKEN_KEY"), "header"))
                .isEqualTo("things-token-key");
        assertThat(generated.constant(Generation.FEIGN, "HeaderNames", "FINGERPRINT"))
                .isEqualTo("things-fingerprint");
        assertThat(generated.constant(Generation.FEIGN, "HeaderNames", "TOKEN_REFRESH"))
                .isEqualTo("things-token-refresh");
        assertThat(generated.type(Generation.API, "Environment").getEnumConstants())
                .extracting(server -> call(server, "baseUrl").toString())
                .containsExactly("https://things.example.com");
    }

    @Test
    void interfacesCanBeFakedPartly() throws Exception {
        Class<?> api = generated.type(Generation.API, "ThingApi");
        Object fake = Proxy.newProxyInstance(
                api.getClassLoader(),
                new Class<?>[] {api},
                (self, method, arguments) -> InvocationHandler.invokeDefault(self, method, arguments));
        assertThatThrownBy(() -> api.getMethod("listThings").invoke(fake))
                .rootCause()
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("ThingApi.listThings");
    }

    @Test
    void feignInterfacesHaveNoDefaultMethods() throws Exception {
        for (String carrier : List.of("ThingFeign", "DefaultFeign")) {
            assertThat(generated.type(Generation.FEIGN, carrier).getMethods()).noneMatch(Method::isDefault);
        }
    }

    @Test
    void pathParametersAreOneSegment() throws Exception {
        Request sent = sent("deleteThing", "a/b", "ü %2F?#");
        assertThat(sent.httpMethod()).isEqualTo(Request.HttpMethod.DELETE);
        assertThat(sent.url()).isEqualTo("http://localhost/shelves/a%2Fb/things/%C3%BC%20%252F%3F%23");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", ".."})
    void rejectsPathTraversal(String value) {
        assertThatThrownBy(() -> sent("deleteThing", "a", value))
                .hasStackTraceContaining("a path parameter must not be empty");
    }

    @Test
    void sendsParametersInTheirPlaces() throws Exception {
        Request sent = sent("listThings", query(Map.of("thingsTrace", "ü {1}, 50%", "id", List.of("a&b", "ü"))));
        assertThat(sent.url()).isEqualTo("http://localhost/things?id=a%26b&id=%C3%BC");
        assertThat(sent.headers()).containsOnlyKeys("Things-Trace");
        assertThat(sent.headers().get("Things-Trace")).containsExactly("ü {1}, 50%");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nthings-key: b", "a\u0000", "a\u007f"})
    void rejectsHeaderInjection(String value) {
        assertThatThrownBy(() -> sent("listThings", query(Map.of("thingsTrace", value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the value of header Things-Trace must not contain line breaks or other control characters")
                .hasNoCause();
    }

    @Test
    void sendsTheContentTypeOfABody() throws Exception {
        Object thing = generated.read("Thing", "{\"id\":\"%s\"}".formatted(new UUID(1, 2)));
        assertThat(sent("createThing", thing).headers().get("Content-Type")).containsExactly("application/json");
    }

    private static Object query(Map<String, Object> values) throws Exception {
        Object builder = generated.builder("ListThingsQuery");
        for (Map.Entry<String, Object> value : values.entrySet()) {
            call(builder, value.getKey(), value.getValue());
        }
        return call(builder, "build");
    }

    /** Returns the request of a Feign client that is built as the README shows. */
    private static Request sent(String method, Object... arguments) throws Exception {
        QueryParameters parameters = new QueryParameters();
        Class<?> carrier = (Class<?>) generated
                .type(Generation.FEIGN, "FeignInterfaces")
                .getMethod("of", Class.class)
                .invoke(null, generated.type(Generation.API, "ThingApi"));
        List<Request> sent = new ArrayList<>();
        Object client = Feign.builder()
                .client((request, options) -> {
                    sent.add(request);
                    return Response.builder().status(204).request(request).build();
                })
                .encoder((value, type, template) -> template.body("{}"))
                .queryMapEncoder(parameters)
                .requestInterceptor(parameters)
                .target(carrier, "http://localhost");
        call(client, method, arguments);
        return sent.get(0);
    }
}
