package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import me.ratio.conformance.comparison.JsonValueComparison;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.contract.sample.Amount;
import me.ratio.contract.sample.Settings;
import me.ratio.contract.sample.Values;
import me.ratio.sdk.api.Operation;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the contract's schemas allow, and much that only a later contract will, goes through the SDK without loss.
 *
 * <p>A failure names the seed of its body; {@code -Dratio.seed=} with it begins with that body.
 */
class GeneratedBodiesTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_705);
    private static final int BODIES = 5;
    private static final Settings USUAL = Settings.usual();
    private static final List<Settings> ALLOWED = List.of(
            USUAL,
            USUAL.withOptionals(Amount.NONE),
            USUAL.withOptionals(Amount.ALL).withNulls(Amount.NONE),
            USUAL.withOptionals(Amount.ALL).withNulls(Amount.ALL));
    private static final List<Settings> LATER = List.of(
            USUAL.withUnknownEnumValues(),
            USUAL.withUnknownFields(),
            USUAL.withOptionals(Amount.ALL).withUnknownEnumValues().withUnknownFields());

    private static final Values VALUES = Fixtures.CONTRACT.values(SEED);

    @ParameterizedTest
    @MethodSource
    void anAnswerIsDecodedAndKeepsEveryKeyAndValue(Operation operation) {
        OperationCall call = new OperationCall(operation);
        int status = call.contract().successStatus();

        draw(call.contract().responseSchema(status), body -> {
            Object answer =
                    call.withExamples(new StubTransport(status, body).client().newSession(TestUserData.device()));

            assertThat(answer).isInstanceOf(call.answerType());
            assertThat(JsonValueComparison.differences(body, OperationCall.encoded(answer)))
                    .isEmpty();
        });
    }

    static Stream<Operation> anAnswerIsDecodedAndKeepsEveryKeyAndValue() {
        return Stream.of(Operation.values()).filter(operation -> {
            ContractOperation contract = new OperationCall(operation).contract();
            return contract.responseExample(contract.successStatus()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource
    void aRequestIsDecodedAndKeepsEveryKeyAndValue(Operation operation) {
        OperationCall call = new OperationCall(operation);

        draw(call.contract().requestSchema(), body -> assertThat(JsonValueComparison.differences(
                        body, OperationCall.encoded(OperationCall.decoded(body, call.requestType()))))
                .isEmpty());
    }

    static Stream<Operation> aRequestIsDecodedAndKeepsEveryKeyAndValue() {
        return Stream.of(Operation.values())
                .filter(operation ->
                        new OperationCall(operation).contract().requestExample().isPresent());
    }

    private static void draw(JsonNode schema, Consumer<JsonNode> check) {
        Stream.concat(ALLOWED.stream(), LATER.stream())
                .forEach(settings -> LongStream.range(SEED, SEED + BODIES).forEach(seed -> {
                    JsonNode body = OperationCall.tree(
                            VALUES.with(seed, settings).of(schema).toString());
                    try {
                        check.accept(body);
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError(
                                "-Dratio.seed=%d, %s: %s%n%s".formatted(seed, settings, e.getMessage(), body), e);
                    }
                    ConformanceSummary.count(ConformanceSummary.Line.DRAWN);
                }));
    }
}
