package me.ratio.openapi;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * Builds a tree from the tokens of a parser and records the line of each value.
 *
 * <p>Jackson's own tree reader neither records lines nor resolves YAML aliases.
 */
final class TreeReader {
    /** The maximum depth; recursion over a tree of this depth is far from a stack overflow. */
    static final int MAX_DEPTH = 500;

    /** The maximum number of values that the aliases of a document expand to. */
    static final int MAX_ALIASED_VALUES = 100_000;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final JsonParser parser;
    private final SourceLines lines;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;
    private int aliased;

    private record Anchored(JsonNode node, int size) {}

    TreeReader(JsonParser parser, SourceLines lines) {
        this.parser = parser;
        this.lines = lines;
    }

    /** Reads the document; a missing node when it is empty. */
    JsonNode read() throws IOException {
        if (parser.nextToken() == null) {
            return MissingNode.getInstance();
        }
        lines.put("", parser.currentTokenLocation().getLineNr());
        JsonNode content = value("", 0);
        if (parser.nextToken() != null) {
            throw error("unexpected content after the end of the document");
        }
        return content;
    }

    private JsonNode value(String pointer, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw error("nested deeper than " + MAX_DEPTH + " levels");
        }
        // Only YAML has object ids. The class of its parser must not be loaded for JSON: its library is optional.
        if (parser.canReadObjectId() && ((YAMLParser) parser).isCurrentAlias()) {
            return aliased(parser.getText());
        }
        Object anchor = parser.getObjectId();
        int before = values++;
        JsonNode node =
                switch (parser.currentToken()) {
                    case START_OBJECT -> object(pointer, depth);
                    case START_ARRAY -> array(pointer, depth);
                    default -> scalar();
                };
        if (anchor != null) {
            anchors.put(anchor.toString(), new Anchored(node, values - before));
        }
        return node;
    }

    private JsonNode aliased(String anchor) {
        Anchored anchored = anchors.get(anchor);
        if (anchored == null) {
            throw error("the alias *" + anchor + " has no anchor, or is used inside of it");
        }
        values += anchored.size();
        aliased += anchored.size();
        if (aliased > MAX_ALIASED_VALUES) {
            throw error("the aliases expand to more than " + MAX_ALIASED_VALUES + " values; write them out");
        }
        return anchored.node().deepCopy();
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            String at = JsonPointers.child(pointer, key);
            lines.put(at, parser.currentTokenLocation().getLineNr());
            parser.nextToken();
            JsonNode value = value(at, depth + 1);
            // only YAML has such ids
            if (!(parser.canReadObjectId() && key.equals("<<") && merge(value, object))) {
                object.set(key, value);
            }
        }
        return object;
    }

    /**
     * Expands YAML's merge key, {@code <<: *common} or {@code <<: [*one, *two]}: what the object has itself wins, then
     * the earlier of several. Tells whether there was anything to merge.
     */
    private static boolean merge(JsonNode value, ObjectNode object) {
        if (value instanceof ObjectNode merged) {
            merged.properties().forEach(member -> object.putIfAbsent(member.getKey(), member.getValue()));
            return true;
        }
        boolean several = value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
        if (several) {
            value.forEach(merged -> merge(merged, object));
        }
        return several;
    }

    private ArrayNode array(String pointer, int depth) throws IOException {
        ArrayNode array = nodes.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String at = JsonPointers.child(pointer, array.size());
            lines.put(at, parser.currentTokenLocation().getLineNr());
            array.add(value(at, depth + 1));
        }
        return array;
    }

    private JsonNode scalar() throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_TRUE -> nodes.booleanNode(true);
            case VALUE_FALSE -> nodes.booleanNode(false);
            case VALUE_NULL -> nodes.nullNode();
            case VALUE_NUMBER_FLOAT -> nodes.numberNode(parser.getDecimalValue());
            case VALUE_NUMBER_INT ->
                switch (parser.getNumberType()) {
                    case INT -> nodes.numberNode(parser.getIntValue());
                    case LONG -> nodes.numberNode(parser.getLongValue());
                    default -> nodes.numberNode(parser.getBigIntegerValue());
                };
            default -> nodes.textNode(parser.getText());
        };
    }

    private DocumentException error(String reason) {
        return new DocumentException(parser.currentTokenLocation().getLineNr() + ":"
                + parser.currentTokenLocation().getColumnNr() + ": " + reason);
    }
}
