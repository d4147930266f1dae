package me.ratio.sdk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.model.ListActivityQuery;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.RecordingServer;
import me.ratio.sdk.testing.ScriptedTransport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A path parameter is exactly one path segment, whatever it contains. */
class PathParametersTest {
    private static final List<String> ODD = List.of(
            "a/b",
            "/",
            "%2F",
            "%41",
            "%",
            "%zz",
            "é",
            "a:b",
            ":",
            "?x",
            "#",
            "a b",
            "a+b",
            "..;",
            "...",
            "../..",
            "\\",
            "{userId}",
            "{",
            "}",
            "a&b=c",
            "@",
            "\u0001",
            "\r\n",
            "日本",
            "😀",
            "x".repeat(300),
            "~-_.*!'()");

    static Stream<Operation> withPathParameters() {
        return Operations.all().stream()
                .filter(operation -> !operation.pathParameters().isEmpty());
    }

    private static List<@Nullable Object> with(Operation operation, int index, @Nullable String value) {
        List<@Nullable Object> arguments = new ArrayList<>(OperationInvoker.examples(operation));
        arguments.set(index, value);
        return arguments;
    }

    @ParameterizedTest
    @MethodSource("withPathParameters")
    void encodesAnyTextAsOneSegment(Operation operation) {
        for (String odd : ODD) {
            for (int i = 0; i < operation.pathParameters().size(); i++) {
                ScriptedTransport transport =
                        ScriptedTransport.returning(ScriptedTransport.json(200, ClientFixture.responseTo(operation)));
                OperationInvoker.call(operation, new ClientFixture(transport).user(), with(operation, i, odd));

                assertThat(arrived(operation, transport.onlyRequest().uri(), i))
                        .as("%s", transport.onlyRequest().uri())
                        .isEqualTo(odd);
            }
        }
    }

    /** Parses the path by its template, like a router. */
    private static String arrived(Operation operation, URI uri, int index) {
        StringBuilder pattern = new StringBuilder();
        for (String part : operation.path().split("(?<=})|(?=\\{)")) {
            pattern.append(part.startsWith("{") ? "([^/]+)" : Pattern.quote(part));
        }
        Matcher matcher = Pattern.compile(pattern.toString()).matcher(uri.getRawPath());
        assertThat(matcher.matches()).as("%s against %s", uri, operation.path()).isTrue();
        assertThat(uri.getRawFragment()).isNull();
        return URLDecoder.decode(matcher.group(index + 1), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @MethodSource("withPathParameters")
    void rejectsSegmentsThatChangeThePath(Operation operation) {
        ScriptedTransport transport = ScriptedTransport.returning(ScriptedTransport.json(200, "{}"));
        for (int i = 0; i < operation.pathParameters().size(); i++) {
            for (String rejected : new String[] {"", ".", "..", null}) {
                List<@Nullable Object> arguments = with(operation, i, rejected);
                assertThatThrownBy(
                                () -> OperationInvoker.call(operation, new ClientFixture(transport).user(), arguments))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining(operation.id())
                        .hasMessageContaining(operation.pathParameters().get(i));
            }
        }
        assertThat(transport.sent()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a/b", "%2F", "%41", "é", "a:b", "?x", "#", "..;"})
    void encodesAnyTextAsOneSegmentOverARealConnection(String odd) throws IOException {
        Operation operation = withPathParameters().findFirst().orElseThrow();
        try (RecordingServer server = new RecordingServer();
                RatioClient client = RatioClient.builder()
                        .withoutCredentials()
                        .baseUrl(server.baseUrl())
                        .build()) {
            server.respond(200, ClientFixture.responseTo(operation));
            OperationInvoker.call(
                    operation, client.newSession(RatioClientBuilderTest.DEVICE)::api, with(operation, 0, odd));

            assertThat(arrived(operation, server.onlyRequest().uri(), 0)).isEqualTo(odd);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b", "%2F", "%41", "é", "a&b=c", "a+b c", "#", "{userId}", "a,b", "=", "😀", "%", "a;b", "*"})
    void sendsQueryValuesUnchanged(String odd) throws IOException {
        try (RecordingServer server = new RecordingServer();
                RatioClient client = RatioClient.builder()
                        .withoutCredentials()
                        .baseUrl(server.baseUrl())
                        .build()) {
            server.respond(200, "{}");
            client.newSession(RatioClientBuilderTest.DEVICE)
                    .activity()
                    .listActivity(
                            "user",
                            ListActivityQuery.builder()
                                    .pageToken(odd)
                                    .walletId("w")
                                    .build());

            assertThat(server.onlyRequest().query().path("pageToken").asText()).isEqualTo(odd);
            assertThat(server.onlyRequest().query()).hasSize(2);
        }
    }
}
