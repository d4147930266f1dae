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

/**
 * Builds a tree from the tokens of a parser and records the line of each value.
 *
 * <p>Jackson's own tree reader neither records lines nor resolves YAML aliases.
 */
final class TreeReader {
    /** The maximum depth; recursion over a tree of this depth is far from a stack overflow. */
    static final int MAX_DEPTH = 500;

    private static final String MERGE = "<<";

    private final JsonNodeFactory nodes = JsonNodeFactory.instance;
    private final JsonParser parser;
    private final SourceLines lines;
    private final YamlAnchors anchors = new YamlAnchors();
    private int values;

    /** The greatest depth within the value that is being read. */
    private int deepest;

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
        checkDepth(depth);
        // Only YAML has object ids. The class of its parser must not be loaded for JSON: its library is optional.
        if (parser.canReadObjectId() && ((YAMLParser) parser).isCurrentAlias()) {
            return aliased(parser.getText(), depth);
        }
        Object anchor = parser.getObjectId();
        int valuesBefore = values++;
        int deepestBefore = deepest;
        deepest = depth;
        JsonNode node =
                switch (parser.currentToken()) {
                    case START_OBJECT -> object(pointer, depth);
                    case START_ARRAY -> array(pointer, depth);
                    default -> scalar();
                };
        if (anchor != null) {
            anchors.put(anchor.toString(), node, values - valuesBefore, deepest - depth);
        }
        deepest = Math.max(deepest, deepestBefore);
        return node;
    }

    private void checkDepth(int depth) {
        if (depth > MAX_DEPTH) {
            throw error("nested deeper than " + MAX_DEPTH + " levels");
        }
        deepest = Math.max(deepest, depth);
    }

    /** Expands an alias, which counts as if its values were written out: {@code *a} within {@code *b} adds up. */
    private JsonNode aliased(String alias, int depth) {
        YamlAnchors.Anchored anchored = anchors.get(alias)
                .orElseThrow(() -> error("the alias *" + alias + " has no anchor, or is used inside of it"));
        checkDepth(depth + anchored.height());
        values += anchored.size();
        if (anchors.aliasedValues() > YamlAnchors.MAX_ALIASED_VALUES) {
            throw error(
                    "the aliases expand to more than " + YamlAnchors.MAX_ALIASED_VALUES + " values; write them out");
        }
        return anchored.node().deepCopy();
    }

    private ObjectNode object(String pointer, int depth) throws IOException {
        ObjectNode object = nodes.objectNode();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String key = parser.currentName();
            boolean merges = isMergeKey(key);
            String at = JsonPointers.child(pointer, key);
            int line = parser.currentTokenLocation().getLineNr();
            lines.put(at, line);
            parser.nextToken();
            JsonNode value = value(at, depth + 1);
            if (!merges || !merge(value, object, pointer, line)) {
                object.set(key, value);
            }
        }
        return object;
    }

    /** Tells whether the current key is {@code <<} of YAML, which is an ordinary key in quotes and in JSON. */
    private boolean isMergeKey(String key) {
        return key.equals(MERGE)
                && parser.canReadObjectId()
                && parser.currentLocation().getCharOffset()
                                - parser.currentTokenLocation().getCharOffset()
                        == MERGE.length();
    }

    /**
     * Expands YAML's merge key, {@code <<: *common} or {@code <<: [*one, *two]}: the object's own members win, then
     * those of the earlier alias. A merged member has the line of its merge key, the only place in this object that
     * mentions it. Tells whether there was anything to merge.
     */
    private boolean merge(JsonNode value, ObjectNode object, String pointer, int line) {
        if (value instanceof ObjectNode merged) {
            merged.properties().forEach(member -> {
                if (object.putIfAbsent(member.getKey(), member.getValue()) == null) {
                    lines.put(JsonPointers.child(pointer, member.getKey()), line);
                }
            });
            return true;
        }
        boolean several = value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
        if (several) {
            value.forEach(merged -> merge(merged, object, pointer, line));
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
