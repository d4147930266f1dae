package me.ratio.sdk.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import me.ratio.runtime.error.DecodingException;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.testing.EffectiveContract;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Amounts are exact decimals, sent as strings. */
class AmountsTest {
    static Stream<Arguments> decimals() {
        return EffectiveContract.objectSchemas()
                .flatMap(schema -> schema.getValue().path("properties").properties().stream()
                        .filter(property ->
                                property.getValue().path("format").asText().equals("decimal"))
                        .map(property -> Arguments.of(schema.getKey(), property.getKey())));
    }

    private static String rewritten(String schema, String property, String value) throws IOException {
        Object model = JsonCodec.read(
                ("{\"" + property + "\":" + value + "}").getBytes(StandardCharsets.UTF_8),
                EffectiveContract.model(schema));
        JsonNode written = new JsonMapper().readTree(JsonCodec.write(model)).path(property);
        assertThat(written.isTextual()).isTrue();
        return written.asText();
    }

    @ParameterizedTest
    @MethodSource("decimals")
    void readsAmountsExactly(String schema, String property) throws IOException {
        assertThat(rewritten(schema, property, "\"1850.250\"")).isEqualTo("1850.250");
        assertThat(rewritten(schema, property, "\"1E+3\"")).isEqualTo("1000");
        assertThat(rewritten(schema, property, "\"0.000000000000000001\"")).isEqualTo("0.000000000000000001");
        assertThat(rewritten(schema, property, "\"1E-18\"")).isEqualTo("0.000000000000000001");
        // numbers of a careless server are read exactly, too
        assertThat(rewritten(schema, property, "0.10")).isEqualTo("0.10");
        assertThat(rewritten(schema, property, "12345678901234567890.12")).isEqualTo("12345678901234567890.12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"1e999999999\"", "1e-999999999", "\"1,5\"", "\"NaN\"", "\"Infinity\"", "\"0x10\"", "{}", "true"
            })
    void rejectsOtherValues(String value) {
        byte[] json = ("{\"fiatAmount\":" + value + "}").getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> JsonCodec.read(json, InitiateAchRequest.class))
                .isInstanceOfSatisfying(DecodingException.class, thrown -> assertThat(thrown.property())
                        .isEqualTo("fiatAmount"));
    }

    @Test
    void writesAmountsWithoutExponent() throws IOException {
        InitiateAchRequest request = InitiateAchRequest.builder()
                .fiatAmount(new BigDecimal("1E+3"))
                .cryptoCurrency(CryptoCurrency.of("ANY"))
                .walletId("w")
                .type(AchType.of("ANY"))
                .build();

        JsonNode written = new JsonMapper().readTree(JsonCodec.write(request));
        assertThat(written.path("fiatAmount").asText()).isEqualTo("1000");
        assertThat(written.path("fiatAmount").isTextual()).isTrue();
    }

    @Test
    void rejectsAnAmountWithAHugeExponent() {
        InitiateAchRequest request = InitiateAchRequest.builder()
                .fiatAmount(new BigDecimal("1E+999999999"))
                .cryptoCurrency(CryptoCurrency.of("ANY"))
                .walletId("w")
                .type(AchType.of("ANY"))
                .build();

        assertThatThrownBy(() -> JsonCodec.write(request))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("InitiateAchRequest")
                .hasMessageContaining("exponent");
    }

    @Test
    void omitsUnsetProperties() {
        assertThat(JsonCodec.write(
                        UpdateWebhookRequest.builder().name("new name").build()))
                .asString()
                .isEqualTo("{\"name\":\"new name\"}");
    }
}
