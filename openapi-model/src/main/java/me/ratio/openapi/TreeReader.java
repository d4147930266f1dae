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
 * Builds a tree from a parser's tokens and notes the line of each value.
 *
 * <p>The library's own tree reader tells no lines and takes a YAML alias for a text, so this is done here.
 */
final class TreeReader {
    /** Deep enough for any document that a person can read; recursion over a tree stays far from the stack's end. */
    static final int DEEPEST = 500;

    /** How many values the aliases of one document may repeat. */
    static final int MOST_REPEATED = 100_000;

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final JsonParser parser;
    private final SourceLines lines;
    private final Map<String, Anchored> anchors = new HashMap<>();
    private int values;
    private int repeated;

    private record Anchored(JsonNode node, int size) {}

    TreeReader(JsonParser parser, SourceLines lines) {
        this.parser = parser;
        this.lines = lines;
    }

    /** Reads the only value there is; a missing node when there is none. */
    JsonNode read() throws IOException {
        if (parser.nextToken() == null) {
            return MissingNode.getInstance();
        }
        lines.put("", parser.currentTokenLocation().getLineNr());
        JsonNode content = value("", 0);
        if (parser.nextToken() != null) {
            throw refused("something follows the end of the document");
        }
        return content;
    }

    private JsonNode value(String pointer, int depth) throws IOException {
        if (depth > DEEPEST) {
            throw refused("nested deeper than " + DEEPEST + " levels");
        }
        // Only YAML has such ids; naming its parser here any other way would load its library for JSON, too.
        if (parser.canReadObjectId() && ((YAMLParser) parser).isCurrentAlias()) {
            return repeated(parser.getText());
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

    private JsonNode repeated(String anchor) {
        Anchored anchored = anchors.get(anchor);
        if (anchored == null) {
            throw refused("the alias *" + anchor + " stands for nothing complete: no such anchor, or inside its own");
        }
        values += anchored.size();
        repeated += anchored.size();
        if (repeated > MOST_REPEATED) {
            throw refused("its aliases repeat more than " + MOST_REPEATED + " values; write them out");
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
            object.set(key, value(at, depth + 1));
        }
        return object;
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

    private DocumentException refused(String reason) {
        return new DocumentException(parser.currentTokenLocation().getLineNr() + ":"
                + parser.currentTokenLocation().getColumnNr() + ": " + reason);
    }
}
