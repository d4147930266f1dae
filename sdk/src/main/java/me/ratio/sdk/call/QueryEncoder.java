package me.ratio.sdk.call;

import com.fasterxml.jackson.databind.JsonNode;
import feign.QueryMapEncoder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import me.ratio.sdk.feign.PathSegment;

/** A query value as parameters: what is set, in the form it has in JSON. */
final class QueryEncoder implements QueryMapEncoder {
    @Override
    public Map<String, Object> encode(Object query) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        JsonNode fields = Json.MAPPER.valueToTree(query);
        fields.properties().forEach(field -> {
            if (!field.getValue().isNull()) {
                parameters.put(field.getKey(), texts(field.getValue()));
            }
        });
        return parameters;
    }

    private static Object texts(JsonNode value) {
        if (!value.isArray()) {
            return encoded(value);
        }
        List<String> texts = new ArrayList<>();
        value.forEach(element -> texts.add(encoded(element)));
        return texts;
    }

    /** Encoded here, since Feign takes a text that looks encoded for one that is. */
    private static String encoded(JsonNode value) {
        return PathSegment.encoded(value.asText());
    }
}
