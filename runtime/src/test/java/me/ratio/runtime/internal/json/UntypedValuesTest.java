package me.ratio.runtime.internal.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Compares untyped values with those that Jackson reads into its own collections. */
class UntypedValuesTest {
    private static final long SEED = Long.getLong("seed", 7);
    private static final ObjectMapper JACKSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Random random = new Random(SEED);

    @Test
    void equalThoseOfJackson() throws IOException {
        for (int i = 0; i < 2_000; i++) {
            byte[] json = JACKSON.writeValueAsBytes(value(4));
            Object ours = JsonCodec.MAPPER.readValue(json, Object.class);
            assertThat(ours).as("value %s of seed %s", i, SEED).isEqualTo(JACKSON.readValue(json, Object.class));
            assertThat(JACKSON.writeValueAsBytes(ours)).isEqualTo(json);
            assertThat(isUnmodifiable(ours)).isTrue();
        }
    }

    @Test
    void keepTheLastOfTwoFieldsOfOneName() throws IOException {
        assertThat(JsonCodec.MAPPER.readValue("{\"a\":1,\"b\":2,\"a\":3}", Object.class))
                .isEqualTo(JACKSON.readValue("{\"a\":1,\"b\":2,\"a\":3}", Object.class));
    }

    private JsonNode value(int depth) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (random.nextInt(depth == 0 ? 6 : 8)) {
            case 0 -> nodes.nullNode();
            case 1 -> nodes.booleanNode(random.nextBoolean());
            case 2 -> nodes.numberNode(random.nextInt());
            case 3 -> nodes.numberNode(random.nextLong());
            case 4 -> nodes.numberNode(random.nextDouble());
            case 5 -> nodes.textNode(Integer.toString(random.nextInt(), 36));
            case 6 -> list(nodes.arrayNode(), depth);
            default -> object(nodes.objectNode(), depth);
        };
    }

    private ArrayNode list(ArrayNode list, int depth) {
        for (int i = random.nextInt(4); i > 0; i--) {
            list.add(value(depth - 1));
        }
        return list;
    }

    private ObjectNode object(ObjectNode object, int depth) {
        for (int i = random.nextInt(4); i > 0; i--) {
            object.set("field" + i, value(depth - 1));
        }
        return object;
    }

    private static boolean isUnmodifiable(Object value) {
        try {
            if (value instanceof Map<?, ?> map) {
                map.clear();
                return map.isEmpty();
            }
            if (value instanceof List<?> list) {
                list.clear();
                return list.isEmpty();
            }
            return true;
        } catch (UnsupportedOperationException unmodifiable) {
            return true;
        }
    }
}
