package me.ratio.generator;

import static me.ratio.generator.Generated.call;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.ConstructorDetector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Models work with differently configured mappers, and cannot be changed by those who hold one. */
class SettingsTest {
    private static final String NOTE =
            "{\"text\":null,\"writtenBy\":\"Ada\",\"later\":[1,{\"a\":[]}],\"none\":null,\"laterField\":1}";

    @TempDir
    static Path folder;

    private static Generated generated;

    @BeforeAll
    static void generate() throws Exception {
        generated = Generated.of("settings.yaml", folder);
    }

    static Stream<ObjectMapper> mappers() {
        ObjectMapper fields = new ObjectMapper();
        fields.setVisibility(PropertyAccessor.FIELD, JsonAutoDetect.Visibility.ANY);
        ObjectMapper everything = new ObjectMapper();
        everything.setVisibility(PropertyAccessor.ALL, JsonAutoDetect.Visibility.ANY);
        ObjectMapper others = new ObjectMapper();
        others.setPropertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE);
        return Stream.of(fields, everything, others);
    }

    @ParameterizedTest
    @MethodSource("mappers")
    void ignoresTheMappersVisibility(ObjectMapper mapper) throws Exception {
        assertWrittenAsItCame(mapper);
    }

    @ParameterizedTest
    @EnumSource(
            value = JsonInclude.Include.class,
            names = {"CUSTOM", "USE_DEFAULTS"},
            mode = EnumSource.Mode.EXCLUDE)
    void ignoresTheMappersInclusion(JsonInclude.Include inclusion) throws Exception {
        assertWrittenAsItCame(
                new ObjectMapper().setDefaultPropertyInclusion(JsonInclude.Value.construct(inclusion, inclusion)));
    }

    private static void assertWrittenAsItCame(ObjectMapper mapper) throws Exception {
        Object note = mapper.readValue(NOTE, generated.type(Generation.MODEL, "Note"));
        assertThat(Generated.JSON.readTree(mapper.writeValueAsString(note))).isEqualTo(Generated.JSON.readTree(NOTE));
    }

    @Test
    void worksWithDelegatingConstructors() throws Exception {
        ObjectMapper mapper = JsonMapper.builder()
                .constructorDetector(ConstructorDetector.USE_DELEGATING)
                .build();
        Object only = mapper.readValue("{\"text\":\"a\"}", generated.type(Generation.MODEL, "Only"));
        assertThat(call(only, "text")).isEqualTo("a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[\"1.50\"]", "{\"a\":\"1.50\"}"})
    void decimalsInUnionsStayText(String json) throws Exception {
        assertThat(Generated.JSON.writeValueAsString(generated.read("Price", json)))
                .isEqualTo(json);
    }

    @Test
    void unknownFieldsAreUnmodifiable() throws Exception {
        List<?> later = unknown(generated.read("Note", NOTE), "later");
        assertThatThrownBy(() -> later.remove(0)).isInstanceOf(UnsupportedOperationException.class);
        Map<?, ?> inner = (Map<?, ?>) later.get(1);
        assertThatThrownBy(inner::clear).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void unknownFieldsAreCopied() throws Exception {
        List<Integer> mine = new ArrayList<>(List.of(1));
        Object builder = call(generated.builder("Note"), "unknownField", "later", mine);
        Object note = call(builder, "build");
        mine.add(2);
        assertThat(unknown(note, "later")).hasSize(1);
    }

    private static List<?> unknown(Object model, String name) throws Exception {
        return (List<?>) ((Map<?, ?>) call(model, "unknownFields")).get(name);
    }
}
