package me.ratio.benchmarks.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;

/** Builds the response bodies from the examples of the contract. */
public final class Bodies {
    /** When the last item of each list changed. */
    public static final OffsetDateTime LAST_CHANGE = OffsetDateTime.parse("2026-01-02T03:04:05.678Z");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int WALLETS = 4;
    private static final int LARGE_BYTES = 100_000;

    private Bodies() {}

    /** Returns a list of four wallets. */
    public static byte[] wallets() {
        return list("Wallet", WALLETS);
    }

    /** Returns a list of transactions, at least 100 KB in size. */
    public static byte[] activity() {
        int bytesPerItem = write(ContractExamples.of("ActivityItem")).length;
        return list("ActivityItem", LARGE_BYTES / bytesPerItem + 1);
    }

    /** Returns one wallet. */
    public static byte[] wallet() {
        return write(ContractExamples.of("Wallet"));
    }

    /** Returns the id of that wallet. */
    public static String walletId() {
        return ContractExamples.of("Wallet").required("id").textValue();
    }

    /** Returns the body of an error response. */
    public static byte[] error() {
        return write(ContractExamples.of("Error"));
    }

    /** Returns what a sign-in responds. */
    public static byte[] signedIn() {
        return write(ContractExamples.of("AuthResponse").put("sessionJwt", TestCredentials.TOKEN));
    }

    /** Returns a webhook delivery with a transaction. */
    public static byte[] delivery() {
        ObjectNode delivery = ContractExamples.of("WebhookPayload").put("event", "ACTIVITY_UPDATED");
        delivery.set("data", ContractExamples.of("ActivityItem"));
        return write(delivery);
    }

    private static byte[] list(String schema, int size) {
        ObjectNode list = JSON.createObjectNode();
        ArrayNode items = list.putArray("items");
        for (int i = 1; i <= size; i++) {
            ObjectNode item = ContractExamples.of(schema);
            item.put("id", "b7a4d2e0-1c35-4b8e-8f6a-%012d".formatted(i));
            items.add(i == size ? item.put("updateTime", LAST_CHANGE.toString()) : item);
        }
        return write(list);
    }

    private static byte[] write(ObjectNode json) {
        try {
            return JSON.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
