package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import me.ratio.conformance.comparison.JsonValueComparison;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.contract.sample.Presence;
import me.ratio.contract.sample.SampleGenerator;
import me.ratio.contract.sample.SampleOptions;
import me.ratio.openapi.LocatedNode;
import me.ratio.runtime.operation.Operation;
import me.ratio.sdk.api.Operations;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Round-trips bodies generated from the contract's schemas through the SDK, some with enum values and fields that only a
 * later contract has.
 *
 * <p>A failure names the seed of its body; {@code -Dratio.seed=} starts with that body.
 */
class GeneratedBodiesTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_705);
    private static final int BODIES_PER_SETTING = 5;
    private static final SampleOptions DEFAULTS = SampleOptions.defaults();
    private static final List<SampleOptions> VALID = List.of(
            DEFAULTS,
            DEFAULTS.withOptionals(Presence.NONE),
            DEFAULTS.withOptionals(Presence.ALL).withNulls(Presence.NONE),
            DEFAULTS.withOptionals(Presence.ALL).withNulls(Presence.ALL));
    private static final List<SampleOptions> UNKNOWN_CONTENT = List.of(
            DEFAULTS.withUnknownEnumValues(),
            DEFAULTS.withUnknownFields(),
            DEFAULTS.withOptionals(Presence.ALL).withUnknownEnumValues().withUnknownFields());

    private static final SampleGenerator GENERATOR =
            new SampleGenerator(Fixtures.CONTRACT.model().tree(), SEED);

    @ParameterizedTest
    @MethodSource
    void roundTripsResponses(Operation operation) {
        OperationCall call = new OperationCall(operation);
        int status = call.contract().successStatus();

        checkGenerated(call.contract().responseSchema(status), body -> {
            Object response =
                    call.withExamples(new StubTransport(status, body).client().newSession(TestUserData.device()));

            assertThat(response).isInstanceOf(call.responseType());
            assertThat(JsonValueComparison.differences(body, OperationCall.encoded(response)))
                    .isEmpty();
        });
    }

    static Stream<Operation> roundTripsResponses() {
        return Operations.all().stream().filter(operation -> {
            ContractOperation contract = new OperationCall(operation).contract();
            return contract.responseExample(contract.successStatus()).isPresent();
        });
    }

    @ParameterizedTest
    @MethodSource
    void roundTripsRequests(Operation operation) {
        OperationCall call = new OperationCall(operation);

        checkGenerated(call.contract().requestSchema(), body -> assertThat(JsonValueComparison.differences(
                        body, OperationCall.encoded(OperationCall.decoded(body, call.requestType()))))
                .isEmpty());
    }

    static Stream<Operation> roundTripsRequests() {
        return Operations.all().stream()
                .filter(operation ->
                        new OperationCall(operation).contract().requestExample().isPresent());
    }

    private static void checkGenerated(LocatedNode schema, Consumer<JsonNode> check) {
        Stream.concat(VALID.stream(), UNKNOWN_CONTENT.stream()).forEach(settings -> LongStream.range(
                        SEED, SEED + BODIES_PER_SETTING)
                .forEach(seed -> {
                    JsonNode body = OperationCall.tree(GENERATOR
                            .with(seed, settings)
                            .generate(schema.node())
                            .toString());
                    try {
                        check.accept(body);
                    } catch (RuntimeException | AssertionError e) {
                        throw new AssertionError(
                                "-Dratio.seed=%d, %s: %s%n%s".formatted(seed, settings, e.getMessage(), body), e);
                    }
                    ConformanceSummary.count(ConformanceSummary.Check.GENERATED_BODY);
                }));
    }
}
