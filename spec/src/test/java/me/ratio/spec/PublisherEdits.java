package me.ratio.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.JsonPointers;

/** Ten changes that the publisher of the document might make. One whose place does not exist any more changes nothing. */
final class PublisherEdits {
    private static final String SCHEMAS = "/components/schemas/";
    private static final String WALLET = "/paths/~1v1~1users~1{userId}~1wallets~1{walletId}";

    private final Map<String, Predicate<ObjectNode>> edits = new LinkedHashMap<>();

    PublisherEdits() {
        edits.put("the property maxLength of a wallet's name", document -> {
            return add(document, SCHEMAS + "UpdateWalletRequest/properties/name", "maxLength", number(20));
        });
        edits.put("a new optional property", document -> {
            return add(document, SCHEMAS + "Price/properties", "quotedAt", string());
        });
        edits.put("a required property in a request", document -> {
            return add(document, SCHEMAS + "CreateWebhookRequest/properties", "secret", string())
                    && append(document, SCHEMAS + "CreateWebhookRequest/required", TextNode.valueOf("secret"));
        });
        edits.put("a removed property", document -> remove(document, SCHEMAS + "BankAccount/properties", "mask"));
        edits.put("a renamed property", document -> {
            JsonNode number = JsonPointers.find(document, SCHEMAS + "SubmitKycRequest/properties/idNumber");
            return add(document, SCHEMAS + "SubmitKycRequest/properties", "taxNumber", number.deepCopy())
                    && remove(document, SCHEMAS + "SubmitKycRequest/properties", "idNumber");
        });
        edits.put("a new value of an enum wherever it is used", PublisherEdits::addCurrency);
        edits.put("a new parameter", document -> {
            JsonNode parameter = JsonPointers.find(document, "/paths/~1v1~1users~1{userId}~1activity/get/parameters/4");
            return append(document, WALLET + "/get/parameters", parameter.deepCopy());
        });
        edits.put("a new status", document -> {
            JsonNode response = JsonPointers.find(document, WALLET + "/get/responses/404");
            return add(document, WALLET + "/get/responses", "429", response.deepCopy());
        });
        edits.put("a new operation", document -> {
            JsonNode operation = JsonPointers.find(document, WALLET + "/get");
            return add(document, WALLET, "put", operation.deepCopy());
        });
        edits.put("a removed operation", document -> {
            return remove(document, "/paths", "/v1/users/{userId}/idv");
        });
    }

    /** Makes the changes, then renames a schema, and returns the new document. */
    ObjectNode apply(ObjectNode document) {
        ObjectNode edited = document.deepCopy();
        edits.values().forEach(edit -> edit.test(edited));
        String renamed = edited.toString()
                .replace("/BankAccount\"", "/BankAccountInfo\"")
                .replace("\"BankAccount\":", "\"BankAccountInfo\":");
        return DocumentReader.locate("published.json", renamed.getBytes(StandardCharsets.UTF_8))
                .tree();
    }

    /** Returns a line for each change, and tells which ones the document has no place for. */
    String describe(ObjectNode document) {
        return edits.entrySet().stream()
                        .map(edit -> "- " + edit.getKey()
                                + (edit.getValue().test(document.deepCopy()) ? "\n" : " (no such place)\n"))
                        .collect(Collectors.joining())
                + "- the schema BankAccount is BankAccountInfo\n";
    }

    private static boolean addCurrency(ObjectNode document) {
        List<JsonNode> enums = document.findValues("enum").stream()
                .filter(values -> StreamSupport.stream(values.spliterator(), false)
                        .anyMatch(value -> value.asText().equals("MATIC")))
                .toList();
        enums.forEach(values -> ((ArrayNode) values).add("BTC_LIGHTNING"));
        return !enums.isEmpty();
    }

    private static boolean add(ObjectNode document, String pointer, String key, JsonNode value) {
        boolean possible = JsonPointers.find(document, pointer) instanceof ObjectNode && !value.isMissingNode();
        if (possible) {
            ((ObjectNode) JsonPointers.find(document, pointer)).set(key, value);
        }
        return possible;
    }

    private static boolean append(ObjectNode document, String pointer, JsonNode value) {
        boolean possible = JsonPointers.find(document, pointer) instanceof ArrayNode && !value.isMissingNode();
        if (possible) {
            ((ArrayNode) JsonPointers.find(document, pointer)).add(value);
        }
        return possible;
    }

    private static boolean remove(ObjectNode document, String pointer, String key) {
        return JsonPointers.find(document, pointer) instanceof ObjectNode object && object.remove(key) != null;
    }

    private static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    private static ObjectNode string() {
        return JsonNodeFactory.instance.objectNode().put("type", "string").put("description", "By the publisher.");
    }
}
