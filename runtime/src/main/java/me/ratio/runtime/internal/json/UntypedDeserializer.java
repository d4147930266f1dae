package me.ratio.runtime.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads values that no schema describes, into unmodifiable lists and maps. Empty and single ones take little memory: of the
 * lists and maps that Jackson makes, a body of one megabyte can fill 25.
 */
final class UntypedDeserializer extends StdDeserializer<Object> {
    private static final long serialVersionUID = 1L;

    UntypedDeserializer() {
        super(Object.class);
    }

    @Override
    public @Nullable Object deserialize(JsonParser json, DeserializationContext context) throws IOException {
        return switch (json.currentToken()) {
            case START_OBJECT -> object(json, context);
            case START_ARRAY -> array(json, context);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT -> json.getNumberValue();
            case VALUE_NUMBER_FLOAT -> BoundedNumbers.bounded(json.getDecimalValue(), context);
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> context.handleUnexpectedToken(Object.class, json);
        };
    }

    private Object array(JsonParser json, DeserializationContext context) throws IOException {
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return Collections.emptyList();
        }
        Object first = deserialize(json, context);
        if (json.nextToken() == JsonToken.END_ARRAY) {
            return Collections.singletonList(first);
        }
        List<@Nullable Object> elements = new ArrayList<>();
        elements.add(first);
        do {
            elements.add(deserialize(json, context));
        } while (json.nextToken() != JsonToken.END_ARRAY);
        return Collections.unmodifiableList(elements);
    }

    private Object object(JsonParser json, DeserializationContext context) throws IOException {
        String name = json.nextFieldName();
        if (name == null) {
            return Collections.emptyMap();
        }
        json.nextToken();
        Object first = deserialize(json, context);
        String next = json.nextFieldName();
        if (next == null) {
            return Collections.singletonMap(name, first);
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(name, first);
        for (; next != null; next = json.nextFieldName()) {
            json.nextToken();
            fields.put(next, deserialize(json, context));
        }
        return Collections.unmodifiableMap(fields);
    }
}
