package me.ratio.generator;

import static me.ratio.generator.Generated.JSON;
import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads, builds and writes generated models. */
class ModelsTest {
    private static final String THING = """
            {"id":"6f1c2c1e-8a55-4c7c-9d0e-0d8b9b9f3c11","colour":"RED","price":"1.10","weight":2.50,"count":3,
             "fragile":true,"madeOn":"2023-07-01","keptAt":"2023-07-01T10:00:00+02:00","link":"https://example.com/a",
             "tags":["a",null],"parts":[],"sizes":{"b":2,"a":1},"maker":{"maker-name":"me"},"secretNote":"hush",
             "anything":{"deep":"hidden"},"class":"c","builder":"b","toString":"t","missing":"m","that":"x",
             "later":{"amount":1.10}}
            """;

    @TempDir
    static Path folder;

    private static Generated generated;

    @BeforeAll
    static void generate() throws Exception {
        generated = Generated.of("complete.yaml", folder);
    }

    @Test
    void writesBackEveryField() throws Exception {
        Object thing = generated.read("Thing", THING);

        assertThat(JSON.readTree(JSON.writeValueAsString(thing))).isEqualTo(JSON.readTree(THING));
        assertThat(JSON.writeValueAsString(thing)).contains("\"price\":\"1.10\"", "\"weight\":2.50", "\"amount\":1.10");
        assertThat(call(thing, "unknownFields")).isEqualTo(Map.of("later", Map.of("amount", new BigDecimal("1.10"))));
    }

    @Test
    void equalJsonGivesEqualModels() throws Exception {
        Object thing = generated.read("Thing", THING);

        assertThat(thing).isEqualTo(generated.read("Thing", THING)).hasSameHashCodeAs(generated.read("Thing", THING));
        assertThat(call(call(thing, "toBuilder"), "build")).isEqualTo(thing);
        assertThat(thing).isNotEqualTo(generated.read("Thing", THING.replace("\"x\"", "\"y\"")));
    }

    @Test
    void listsAndMapsAreUnmodifiable() throws Exception {
        Object thing = generated.read("Thing", THING);

        assertThatThrownBy(() -> ((List<?>) call(thing, "tags")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) call(thing, "sizes")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> ((Map<?, ?>) call(thing, "unknownFields")).clear())
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void absentRequiredPropertyFailsWhenRead() throws Exception {
        Object thing = generated.read("Thing", "{}");

        assertThat(call(thing, "weight")).isNull();
        assertThat(call(thing, "sizes")).isNull();
        assertThatThrownBy(() -> call(thing, "price"))
                .hasMessage("Thing.price is required by the contract but was not received");
    }

    @Test
    void builderNamesAllMissingProperties() throws Exception {
        assertThatThrownBy(() -> call(generated.builder("Thing"), "build"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("Thing lacks id, colour, price, tags: set before build()");
        assertThatThrownBy(() -> call(generated.builder("Thing"), "price", (Object) null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("price");
        assertThatThrownBy(() -> call(generated.builder("Thing"), "unknownField", "price", "1"))
                .hasMessage("Thing has a property price; set it by its own method");
    }

    @Test
    void writesOnlyPropertiesThatWereSet() throws Exception {
        Object query = call(call(generated.builder("ThingMaker"), "makerName", "me"), "build");

        assertThat(JSON.writeValueAsString(query)).isEqualTo("{\"maker-name\":\"me\"}");
    }

    @Test
    void toStringMasksSensitiveAndUnknownValues() throws Exception {
        assertThat(generated.read("Thing", THING).toString())
                .contains("price=1.10", "secretNote=***", "anything=***", "unknown=[later]")
                .doesNotContain("hush", "hidden", "amount");
        assertThat(generated.read("Credentials", "{\"name\":\"n\",\"password\":\"p-w\"}"))
                .hasToString("Credentials{name=n, password=***}");
        assertThat(generated.read("Session", "{\"token\":\"t-t\"}")).hasToString("Session{token=***}");
    }

    @Test
    void keepsUnknownEnumValues() throws Exception {
        Object mauve = generated.read("Colour", "\"mauve\"");

        assertThat(mauve).hasToString("mauve").isEqualTo(generated.read("Colour", "\"mauve\""));
        assertThat(call(mauve, "known")).hasToString("UNRECOGNIZED");
        assertThat(JSON.writeValueAsString(mauve)).isEqualTo("\"mauve\"");
        assertThat(generated.read("Colour", "\"RED\"")).isSameAs(generated.constant(Generation.MODEL, "Colour", "RED"));
    }

    @Test
    void awkwardEnumValuesHaveConstants() throws Exception {
        Map<String, String> values = Map.of(
                "B_C", "b-c", "_1X", "1x", "TRUE", "true", "EMPTY", "", "U002D", "-", "KNOWN_", "known", "RED", "RED");
        for (Map.Entry<String, String> value : values.entrySet()) {
            Object constant = generated.constant(Generation.MODEL, "Colour", value.getKey());
            assertThat(call(constant, "value")).isEqualTo(value.getValue());
            assertThat(call(constant, "known")).hasToString(value.getKey());
        }
        Object unlucky = generated.constant(Generation.MODEL, "Colour", "UNRECOGNIZED_");
        assertThat(call(unlucky, "known")).hasToString("UNRECOGNIZED_");
    }
}
