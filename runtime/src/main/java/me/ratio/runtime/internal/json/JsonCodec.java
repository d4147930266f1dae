package me.ratio.runtime.internal.json;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import me.ratio.runtime.error.DecodingException;
import org.jspecify.annotations.Nullable;

/** Reads and writes JSON: exact numbers, ISO times, unknown fields kept, limits against hostile input. */
public final class JsonCodec {
    /** The mapper. Its exceptions may quote the input: never let one reach a caller or a log. */
    public static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    // far above any real body: deep nesting overflows the stack, long numbers take quadratic time
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(64)
                            .maxStringLength(1_000_000)
                            .maxNumberLength(200)
                            .build())
                    // the parser's own messages quote what they read
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build())
            .addModule(new JavaTimeModule())
            .addModule(BoundedNumbers.module())
            .addModule(IsoDateTimes.module())
            .addModule(new SimpleModule().addDeserializer(Object.class, new UntypedDeserializer()))
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private JsonCodec() {}

    /**
     * Writes a model.
     *
     * @throws IllegalArgumentException if it holds something that cannot be written
     */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " cannot be written as JSON: "
                    + "an unknown field holds a value without a JSON form, or the exponent of a number is too large");
        }
    }

    /** Returns a reader of bodies of a type; create it once, since that takes longer than reading a small body. */
    public static BodyDecoder decoder(Type type) {
        String schema = type instanceof Class<?> named ? named.getSimpleName() : type.getTypeName();
        return new BodyDecoder(MAPPER.readerFor(MAPPER.constructType(type)), schema);
    }

    /**
     * Reads a body that is not the response of a call.
     *
     * @throws DecodingException if the body does not match the type; it names the property, never the value
     */
    public static <T> T read(byte[] body, Class<T> type) {
        return type.cast(decoder(type).read(body));
    }

    /** Tells whether a text is a JSON object. */
    public static boolean isObject(byte[] body) {
        try (JsonParser json = MAPPER.createParser(body)) {
            boolean opened = json.nextToken() == JsonToken.START_OBJECT;
            return opened && json.skipChildren().hasToken(JsonToken.END_OBJECT) && json.nextToken() == null;
        } catch (IOException malformed) {
            return false;
        }
    }

    /**
     * Reads bodies of one type.
     *
     * @param schema its name, for messages
     */
    public record BodyDecoder(ObjectReader reader, String schema) {
        /**
         * Reads a body.
         *
         * @throws DecodingException if it does not match the type; it names the property, never the value
         */
        public Object read(byte[] body) {
            try {
                Object value = reader.readValue(body);
                if (value == null) {
                    throw DecodingException.unreadable(schema, null);
                }
                return value;
            } catch (JsonMappingException e) {
                throw DecodingException.unreadable(schema, path(e));
            } catch (IOException e) {
                throw DecodingException.unreadable(schema, null);
            }
        }
    }

    /**
     * Returns the path to the unreadable value, such as {@code items[2].price}. It ends where a name is not a declared
     * property: the keys of a map come from the sender, and may be secret.
     */
    private static @Nullable String path(JsonMappingException e) {
        StringBuilder path = new StringBuilder();
        for (JsonMappingException.Reference step : e.getPath()) {
            if (step.getFieldName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else if (!isDeclared(step.getFrom(), step.getFieldName())) {
                break;
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step.getFieldName());
            }
        }
        return path.length() == 0 ? null : path.toString();
    }

    private static boolean isDeclared(@Nullable Object owner, String property) {
        if (owner == null) {
            return false;
        }
        Class<?> type = owner instanceof Class<?> named ? named : owner.getClass();
        return Stream.of(type.getDeclaredFields())
                .map(field -> field.getAnnotation(JsonProperty.class))
                .anyMatch(declared -> declared != null && declared.value().equals(property));
    }
}
