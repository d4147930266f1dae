package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import me.ratio.conformance.compare.DataComparison;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.contract.sample.Presence;
import me.ratio.contract.sample.SampleGenerator;
import me.ratio.contract.sample.SampleOptions;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Operations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever the contract's schemas allow, and much that only a later contract will, goes through the SDK without loss.
 *
 * <p>A failure names the seed of its body; {@code -Dratio.seed=} with it begins with that body.
 */
class DrawnBodiesTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_705);
    private static final int BODIES = 5;
    private static final SampleOptions USUAL = SampleOptions.defaults();
    private static final List<SampleOptions> ALLOWED = List.of(
            USUAL,
            USUAL.withOptionals(Presence.NONE),
            USUAL.withOptionals(Presence.ALL).withNulls(Presence.NONE),
            USUAL.withOptionals(Presence.ALL).withNulls(Presence.ALL));
    private static final List<SampleOptions> LATER = List.of(
            USUAL.withUnknownEnumValues(),
            USUAL.withUnknownFields(),
            USUAL.withOptionals(Presence.ALL).withUnknownEnumValues().withUnknownFields());

    private static final SampleGenerator VALUES = Workspace.CONTRACT.values(SEED);

    @ParameterizedTest
    @MethodSource
    void anAnswerIsDecodedAndKeepsEveryKeyAndValue(Operation operation) {
        OperationCall call = new OperationCall(operation);
        int status = call.contract().successStatus();

        draw(call.contract().responseSchema(status), body -> {
            Object answer =
                    call.withExamples(new CannedTransport(status, body).client().newSession(People.device()));

            assertThat(answer).isInstanceOf(call.answerType());
            assertThat(DataComparison.differences(body, OperationCall.encoded(answer)))
                    .isEmpty();
        });
    }

    static Stream<Operation> anAnswerIsDecodedAndKeepsEveryKeyAndValue() {
        return Operations.all().stream().filter(operation -> {
            ContractOperation contract = new OperationCall(operation).contract();
            return contract.responseExample(contract.successStatus()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource
    void aRequestIsDecodedAndKeepsEveryKeyAndValue(Operation operation) {
        OperationCall call = new OperationCall(operation);

        draw(call.contract().requestSchema(), body -> assertThat(DataComparison.differences(
                        body, OperationCall.encoded(OperationCall.decoded(body, call.requestType()))))
                .isEmpty());
    }

    static Stream<Operation> aRequestIsDecodedAndKeepsEveryKeyAndValue() {
        return Operations.all().stream()
                .filter(operation ->
                        new OperationCall(operation).contract().requestExample().isPresent());
    }

    private static void draw(JsonNode schema, Consumer<JsonNode> check) {
        Stream.concat(ALLOWED.stream(), LATER.stream())
                .forEach(settings -> LongStream.range(SEED, SEED + BODIES).forEach(seed -> {
                    JsonNode body = OperationCall.tree(
                            VALUES.with(seed, settings).generate(schema).toString());
                    try {
                        check.accept(body);
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError(
                                "-Dratio.seed=%d, %s: %s%n%s".formatted(seed, settings, e.getMessage(), body), e);
                    }
                    Tally.count(Tally.Line.DRAWN);
                }));
    }
}
