package me.ratio.sdk.internal.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import me.ratio.runtime.call.Outcome;
import me.ratio.runtime.error.ClientException;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.operation.Operation;
import me.ratio.runtime.transport.TransportResponse;
import me.ratio.sdk.api.Operations;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.testing.ClientFixture;
import me.ratio.sdk.testing.EffectiveContract;
import me.ratio.sdk.testing.ModelWalker;
import me.ratio.sdk.testing.OperationInvoker;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a server sends, a call returns a usable value or throws a ClientException. */
class HostileResponsesTest {
    private static final int MUTATIONS = 2_000;

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> hostile(Operation operation) {
        String example = ClientFixture.responseTo(operation);
        String good = example.isEmpty() ? "{}" : example;
        return List.of(
                bytes(""),
                bytes("null"),
                bytes("[]"),
                bytes("\"text\""),
                bytes("true"),
                bytes("1e999999999"),
                bytes("NaN"),
                bytes("{\"a\":NaN}"),
                bytes("{\"a\":1e999999999}"),
                bytes("{\"a\":" + "9".repeat(5_000) + "}"),
                bytes("[".repeat(100_000)),
                bytes("{\"a\":".repeat(100_000)),
                bytes("{\"a\":\"" + "x".repeat(5_000_000) + "\"}"),
                bytes("{\"" + "x".repeat(1_000_000) + "\":1}"),
                bytes("{\"a\":1,\"a\":2}"),
                bytes("{\"id\":\"1\",\"id\":\"2\"}"),
                bytes(good + "trailing"),
                bytes(good + good),
                bytes(good.substring(0, good.length() - 1)),
                bytes("\uFEFF" + good),
                good.getBytes(StandardCharsets.UTF_16),
                new byte[] {'{', '"', 'a', '"', ':', '"', (byte) 0xC3, (byte) 0x28, '"', '}'},
                new byte[] {(byte) 0xFF, (byte) 0xFE, 0, 0},
                new byte[1_000]);
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void throwsOnlyClientExceptions(Operation operation) {
        for (int status : new int[] {EffectiveContract.successStatus(operation), 204, 400, 500}) {
            for (byte[] body : hostile(operation)) {
                respond(operation, status, body, operation + " " + status);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("me.ratio.sdk.api.Operations#all")
    void rejectsAPageWhereNoResultIsExpected(Operation operation) {
        if (OperationInvoker.methodOf(operation).getReturnType() == void.class) {
            ClientFixture portal =
                    new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(200, "<html>")));
            assertThat(catchThrowableOfType(
                            DecodingException.class, () -> OperationInvoker.call(operation, portal.user())))
                    .satisfies(thrown -> assertThat(thrown.outcome()).isEqualTo(Outcome.UNKNOWN))
                    .satisfies(thrown -> assertThat(thrown.startedAt()).isEqualTo(ClientFixture.NOW));
            for (String nothing : new String[] {"", " ", "{}", "{\"later\":1}"}) {
                ClientFixture fixture =
                        new ClientFixture(ScriptedTransport.returning(ScriptedTransport.json(200, nothing)));
                assertThat(OperationInvoker.call(operation, fixture.user())).isNull();
            }
        }
    }

    @Test
    void throwsOnlyClientExceptionsForMutatedResponses() {
        long seed = new Random().nextLong();
        System.out.println(MUTATIONS + " mutated responses with seed " + seed);
        Random random = new Random(seed);
        Operation[] operations = Operations.all().stream()
                .filter(operation -> OperationInvoker.methodOf(operation).getReturnType() != void.class)
                .toArray(Operation[]::new);
        for (int i = 0; i < MUTATIONS; i++) {
            Operation operation = operations[random.nextInt(operations.length)];
            byte[] body = mutated(bytes(ClientFixture.responseTo(operation)), random);
            respond(operation, random.nextInt(10) == 0 ? 400 : 200, body, "seed " + seed + ", mutation " + i);
        }
    }

    private static byte[] mutated(byte[] body, Random random) {
        byte[] bytes = body;
        String[] inserts = {"null", "{}", "[]", "1e9999", "-1", "\"\"", "true", ",", "\"", "\\ud800", "9".repeat(400)};
        for (int times = 1 + random.nextInt(4); times > 0; times--) {
            int at = random.nextInt(bytes.length);
            int skipped = Math.min(bytes.length - at, random.nextInt(4) == 0 ? random.nextInt(20) : random.nextInt(2));
            ByteArrayOutputStream next = new ByteArrayOutputStream();
            next.write(bytes, 0, at);
            next.writeBytes(
                    random.nextBoolean()
                            ? bytes(inserts[random.nextInt(inserts.length)])
                            : new byte[] {(byte) random.nextInt(256)});
            next.write(bytes, at + skipped, bytes.length - at - skipped);
            bytes = next.toByteArray();
        }
        // replaces whole values, since changed bytes mostly just break the syntax
        return random.nextBoolean() ? bytes : bytes(replacedValue(new String(body, StandardCharsets.UTF_8), random));
    }

    private static String replacedValue(String json, Random random) {
        List<Integer> colons = new ArrayList<>();
        for (int i = json.indexOf("\":"); i >= 0; i = json.indexOf("\":", i + 1)) {
            colons.add(i + 2);
        }
        String[] values = {"null", "{}", "[]", "[null]", "1e9999", "-1", "\"\"", "true", "{\"a\":{\"b\":[1.10]}}", "12"
        };
        if (colons.isEmpty()) {
            return json;
        }
        int at = colons.get(random.nextInt(colons.size()));
        return json.substring(0, at)
                + values[random.nextInt(values.length)]
                + json.substring(at).replaceFirst("^(\"[^\"]*\"|\\[[^\\[\\]{}]*]|[^,}\\]\\[{]+)", "");
    }

    private static void respond(Operation operation, int status, byte[] body, String where) {
        ClientFixture fixture =
                new ClientFixture(ScriptedTransport.returning(new TransportResponse(status, Map.of(), body)));
        try {
            ModelWalker.walk(OperationInvoker.call(operation, fixture.user()));
        } catch (ClientException expected) {
            assertThat(expected).as(where).hasNoCause();
            assertThat(expected.getMessage()).as(where).hasSizeLessThan(400);
            if (expected instanceof ApiException error) {
                ModelWalker.walk(error.error());
            }
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
            throw new AssertionError(
                    where + ": " + new String(body, 0, Math.min(300, body.length), StandardCharsets.UTF_8), e);
        }
    }
}
