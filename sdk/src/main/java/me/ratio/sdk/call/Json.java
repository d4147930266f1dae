package me.ratio.sdk.call;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.stream.Stream;
import me.ratio.sdk.api.Operation;
import me.ratio.sdk.error.DecodingException;
import org.jspecify.annotations.Nullable;

/** JSON as the API speaks it: exact numbers, ISO times, unknown fields kept, hostile input bounded. */
public final class Json {
    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
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
            .addModule(TextualTimes.module())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    /** A value of ours as JSON. */
    public static byte[] write(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalArgumentException(value.getClass().getSimpleName() + " cannot be written as JSON: "
                    + "an unknown field holds what has no JSON form, or an amount has an exponent beyond all reason");
        }
    }

    /**
     * A body as a type of ours.
     *
     * @throws DecodingException naming the place, never the value
     */
    public static <T> T read(byte[] body, Type type, @Nullable Operation operation) {
        String schema = type instanceof Class<?> named ? named.getSimpleName() : type.getTypeName();
        try {
            T value = MAPPER.readValue(body, MAPPER.constructType(type));
            if (value == null) {
                throw DecodingException.unreadable(operation, schema, null);
            }
            return value;
        } catch (JsonMappingException e) {
            throw DecodingException.unreadable(operation, schema, path(e));
        } catch (IOException e) {
            throw DecodingException.unreadable(operation, schema, null);
        }
    }

    /** As far as it leads through properties of the contract; other names are the sender's words. */
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
