package me.ratio.generator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import me.ratio.contract.sample.Presence;
import me.ratio.contract.sample.SampleOptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads and writes generated values of every schema of the rich documents: they stay the same.
 *
 * <p>A failure names the seed of its value; {@code -Dratio.seed=} starts with that value, and {@code -Dratio.values=}
 * sets how many are generated for each of the settings.
 */
class RoundTripTest {
    private static final long SEED = Long.getLong("ratio.seed", 20_230_705);
    private static final int VALUES = Integer.getInteger("ratio.values", 4);
    private static final SampleOptions USUAL = SampleOptions.defaults();
    private static final SampleOptions EVERYTHING = USUAL.withOptionals(Presence.ALL);
    private static final List<SampleOptions> OF_TODAY = List.of(
            USUAL,
            USUAL.withOptionals(Presence.NONE),
            EVERYTHING.withNulls(Presence.NONE),
            EVERYTHING.withNulls(Presence.ALL));
    private static final List<SampleOptions> OF_TOMORROW = List.of(
            USUAL.withUnknownEnumValues(),
            USUAL.withUnknownFields(),
            EVERYTHING.withUnknownEnumValues().withUnknownFields());

    /** A union with an alternative that allows any value, so that a value need not be one of the others. */
    private static final String OF_ANYTHING = "Bare";

    /** Compares numbers by value: 1.0 equals 1. */
    private static final Comparator<JsonNode> BY_VALUE = (one, other) -> one.isNumber() && other.isNumber()
            ? one.decimalValue().compareTo(other.decimalValue())
            : one.equals(other) ? 0 : 1;

    private static final Map<String, RichModels> MODELS = new TreeMap<>();

    @TempDir
    static Path folder;

    private record Model(String document, String schema) {
        JavaType type() {
            return MODELS.get(document).type(schema);
        }

        Stream<Value> values(List<SampleOptions> settings) {
            return settings.stream().flatMap(one -> LongStream.range(SEED, SEED + VALUES)
                    .mapToObj(seed ->
                            new Value(this, seed, one, MODELS.get(document).draw(schema, seed, one))));
        }

        @Override
        public String toString() {
            return schema + " of " + document + ", seed " + SEED;
        }
    }

    private record Value(Model model, long seed, SampleOptions settings, JsonNode json) {
        Object read() throws Exception {
            return Generated.JSON.readValue(json.toString(), model.type());
        }

        /** Returns this value without one of its properties, required or not. */
        Value less() {
            if (!(json instanceof ObjectNode object) || object.isEmpty()) {
                return this;
            }
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            return new Value(model, seed, settings, object.deepCopy().without(names.get((int)
                    Math.floorMod(seed, (long) names.size()))));
        }
    }

    private interface Check {
        void of(Object read, Value value) throws Exception;
    }

    static Stream<Model> models() {
        return MODELS.entrySet().stream()
                .flatMap(models -> models.getValue().schemas().stream().map(name -> new Model(models.getKey(), name)));
    }

    @BeforeAll
    static void generate() throws Exception {
        for (String document : RichModels.DOCUMENTS) {
            MODELS.put(document, RichModels.of(document, folder.resolve(document)));
        }
    }

    @ParameterizedTest
    @MethodSource("models")
    void roundTripsValidValues(Model model) {
        check(model.values(OF_TODAY), RoundTripTest::staysTheSame);
    }

    @ParameterizedTest
    @MethodSource("models")
    void roundTripsUnknownValuesAndFields(Model model) {
        check(model.values(OF_TOMORROW), RoundTripTest::staysTheSame);
    }

    @ParameterizedTest
    @MethodSource("models")
    void roundTripsWithAPropertyMissing(Model model) {
        check(model.values(List.of(USUAL, EVERYTHING)).map(Value::less), RoundTripTest::staysTheSame);
    }

    @ParameterizedTest
    @MethodSource("models")
    void readsEveryPropertyAndRebuilds(Model model) {
        check(model.values(OF_TODAY).filter(value -> !value.json().isNull()), (read, value) -> {
            ModelMethods methods = new ModelMethods(read);
            methods.readEveryProperty();
            assertThat(methods.rebuilt()).isEqualTo(read);
            if (!model.schema().equals(OF_ANYTHING)) {
                assertThat(methods.variant()).isNotEqualTo("unknown");
            }
        });
    }

    private static void staysTheSame(Object read, Value value) throws Exception {
        JsonNode written = Generated.JSON.readTree(Generated.JSON.writeValueAsString(read));
        assertThat(written.equals(BY_VALUE, value.json()))
                .as("written as %s", written)
                .isTrue();
        Object again = value.read();
        assertThat(again).isEqualTo(read);
        assertThat(Objects.hashCode(again)).isEqualTo(Objects.hashCode(read));
    }

    /** Stops at the first value that fails, with its seed. */
    private static void check(Stream<Value> values, Check check) {
        values.forEach(value -> {
            try {
                check.of(value.read(), value);
            } catch (Exception | AssertionError e) {
                throw new AssertionError(
                        "-Dratio.seed=%d, %s: %s%n%s"
                                .formatted(value.seed(), value.settings(), e.getMessage(), value.json()),
                        e);
            }
        });
    }
}
