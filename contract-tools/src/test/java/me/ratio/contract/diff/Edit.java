package me.ratio.contract.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/**
 * One step of an edit.
 *
 * <ul>
 *   <li>{@code set P V} puts a value, {@code cut P} removes one, {@code move P Q} does both
 *   <li>{@code add P V} appends to an array, {@code drop P V} removes what equals the value from it
 *   <li>{@code wrap P K V} makes a schema the first member of a composition, with another one beside it
 *   <li>{@code reverse P} reverses the order, {@code rename A B} gives a schema another name
 * </ul>
 *
 * <p>A location is a JSON pointer. {@code >x} and {@code <x} stand for the schemas of the request and the response of {@code POST /x},
 * {@code @X} for a schema by its name, {@code ?} for the parameters of {@code GET /books}, {@code ?x} for one of them.
 */
final class Edit {
    private static final YAMLMapper YAML = new YAMLMapper();
    private static final String REFERENCE = "#/components/schemas/";

    private Edit() {}

    static void apply(String step, ObjectNode document) {
        String[] words = step.strip().split(" ", 3);
        switch (words[0]) {
            case "set" -> put(document, words[1], value(words[2]));
            case "cut" -> cut(document, words[1]);
            case "move" -> put(document, words[2], cut(document, words[1]));
            case "add" -> ((ArrayNode) listAt(document, words[1])).add(value(words[2]));
            case "drop" -> drop((ArrayNode) at(document, words[1]), value(words[2]));
            case "wrap" -> wrap(document, words[1], words[2].split(" ", 2));
            case "reverse" -> reverse(at(document, words[1]));
            case "rename" -> rename(document, words[1], words[2]);
            default -> throw new IllegalArgumentException("unknown step: " + step);
        }
    }

    private static JsonNode value(String text) {
        try {
            return YAML.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("invalid value: " + text, e);
        }
    }

    private static JsonNode listAt(ObjectNode document, String location) {
        List<String> steps = steps(document, location);
        JsonNode parent = parent(document, steps);
        String last = steps.get(steps.size() - 1);
        return parent instanceof ObjectNode object
                ? object.withArray("/" + escaped(last))
                : parent.path(index(parent, last));
    }

    private static void put(ObjectNode document, String location, JsonNode value) {
        List<String> steps = steps(document, location);
        String last = steps.remove(steps.size() - 1);
        JsonNode node = document;
        for (String step : steps) {
            if (node instanceof ArrayNode list) {
                node = list.get(index(list, step));
            } else if (node.has(step)) {
                node = node.get(step);
            } else {
                node = last.matches("\\d+") && step.equals(steps.get(steps.size() - 1))
                        ? ((ObjectNode) node).putArray(step)
                        : ((ObjectNode) node).putObject(step);
            }
        }
        if (node instanceof ArrayNode list) {
            int index = index(list, last);
            if (index < list.size()) {
                list.set(index, value);
            } else {
                list.add(value);
            }
        } else {
            ((ObjectNode) node).set(last, value);
        }
    }

    private static JsonNode cut(ObjectNode document, String location) {
        List<String> steps = steps(document, location);
        String last = steps.get(steps.size() - 1);
        JsonNode parent = parent(document, steps);
        JsonNode gone =
                parent instanceof ArrayNode list ? list.remove(index(list, last)) : ((ObjectNode) parent).remove(last);
        if (gone == null) {
            throw new IllegalArgumentException("nothing to cut at " + location);
        }
        return gone;
    }

    private static void drop(ArrayNode list, JsonNode value) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).equals(value)) {
                list.remove(i);
                return;
            }
        }
        throw new IllegalArgumentException("nothing to drop like " + value);
    }

    private static void wrap(ObjectNode document, String location, String[] words) {
        JsonNode schema = at(document, location);
        ObjectNode wrapper = YAML.createObjectNode();
        wrapper.putArray(words[0]).add(schema.deepCopy()).add(value(words[1]));
        put(document, location, wrapper);
    }

    private static void reverse(JsonNode node) {
        if (node instanceof ArrayNode list) {
            List<JsonNode> elements = new ArrayList<>();
            list.forEach(elements::add);
            Collections.reverse(elements);
            list.removeAll().addAll(elements);
            return;
        }
        List<Map.Entry<String, JsonNode>> members = new ArrayList<>(node.properties());
        Collections.reverse(members);
        ((ObjectNode) node).removeAll();
        members.forEach(member -> ((ObjectNode) node).set(member.getKey(), member.getValue()));
    }

    private static void rename(ObjectNode document, String name, String other) {
        ObjectNode schemas = (ObjectNode) document.path("components").path("schemas");
        schemas.set(other, schemas.remove(name));
        document.findParents("$ref").stream()
                .filter(parent -> parent.path("$ref").asText().equals(REFERENCE + name))
                .forEach(parent -> ((ObjectNode) parent).set("$ref", TextNode.valueOf(REFERENCE + other)));
    }

    private static JsonNode at(ObjectNode document, String location) {
        List<String> steps = steps(document, location);
        JsonNode parent = parent(document, steps);
        String last = steps.get(steps.size() - 1);
        return parent.isArray() ? parent.path(index(parent, last)) : parent.path(last);
    }

    private static JsonNode parent(ObjectNode document, List<String> steps) {
        JsonNode node = document;
        for (String step : steps.subList(0, steps.size() - 1)) {
            node = node.isArray() ? node.path(index(node, step)) : node.path(step);
        }
        return node;
    }

    /** Returns the steps of a pointer, in a mutable list. */
    private static List<String> steps(ObjectNode document, String location) {
        List<String> steps = new ArrayList<>();
        for (String step : pointer(location).substring(1).split("/")) {
            steps.add(step.replace("~1", "/").replace("~0", "~"));
        }
        return steps;
    }

    private static String pointer(String location) {
        String rest = location.substring(1);
        String name = rest.contains("/") ? rest.substring(0, rest.indexOf('/')) : rest;
        String below = rest.substring(name.length());
        String content = "/content/application~1json/schema" + below;
        return switch (location.charAt(0)) {
            case '>' -> "/paths/~1" + name + "/post/requestBody" + content;
            case '<' -> "/paths/~1" + name + "/post/responses/" + (name.equals("members") ? "201" : "200") + content;
            case '@' -> "/components/schemas/" + rest;
            case '?' -> "/paths/~1books/get/parameters" + (rest.isEmpty() ? "" : "/" + rest);
            default -> location;
        };
    }

    /** Returns an index, which is a number or the name of a parameter. */
    private static int index(JsonNode list, String step) {
        for (int i = 0; i < list.size(); i++) {
            if (list.get(i).path("name").asText().equals(step)) {
                return i;
            }
        }
        return Integer.parseInt(step);
    }

    private static String escaped(String key) {
        return key.replace("~", "~0").replace("/", "~1");
    }
}
