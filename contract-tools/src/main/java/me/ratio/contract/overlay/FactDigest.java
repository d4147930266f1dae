package me.ratio.contract.overlay;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.schema.JsonEquality;

/** The hash of a fact and its short form, separated by a blank. */
final class FactDigest {
    private static final int HASH_LENGTH = 16;
    private static final int MAX_LENGTH = 80;

    /** Keywords whose value may be somebody's data, such as a token. */
    private static final Set<String> VALUES = Set.of("default", "const", "example", "examples", "value");

    private FactDigest() {}

    static String of(ReplacedFact fact) {
        JsonNode shown = VALUES.contains(JsonPointers.lastKey(fact.pointer())) ? hidden() : shown(fact.value());
        String text = shown.toString();
        return hash(sorted(JsonEquality.canonical(fact.value())).toString()) + " "
                + (text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH - 3) + "...");
    }

    /** Tells whether two digests are of the same fact. */
    static boolean same(String one, String other) {
        return hashOf(one).equals(hashOf(other));
    }

    /** Returns the hash in a digest. */
    static String hashOf(String digest) {
        return digest.split(" ", 2)[0];
    }

    /** Returns the short form in a digest. */
    static String shortForm(String digest) {
        return digest.substring(digest.indexOf(' ') + 1);
    }

    private static TextNode hidden() {
        return TextNode.valueOf("(not shown)");
    }

    private static JsonNode shown(JsonNode value) {
        if (value instanceof ArrayNode list) {
            ArrayNode shown = JsonNodeFactory.instance.arrayNode();
            list.forEach(element -> shown.add(shown(element)));
            return shown;
        }
        if (value instanceof ObjectNode object) {
            ObjectNode shown = JsonNodeFactory.instance.objectNode();
            object.properties()
                    .forEach(member -> shown.set(
                            member.getKey(), VALUES.contains(member.getKey()) ? hidden() : shown(member.getValue())));
            return shown;
        }
        return value;
    }

    /** Sorts lists of single values: the order of an enum or of required names is no fact. */
    private static JsonNode sorted(JsonNode value) {
        if (value instanceof ArrayNode list) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(element -> elements.add(sorted(element)));
            if (elements.stream().noneMatch(JsonNode::isContainerNode)) {
                elements.sort(Comparator.comparing(JsonNode::toString));
            }
            return JsonNodeFactory.instance.arrayNode().addAll(elements);
        }
        if (value instanceof ObjectNode object) {
            ObjectNode sorted = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(member -> sorted.set(member.getKey(), sorted(member.getValue())));
            return sorted;
        }
        return value;
    }

    private static String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
