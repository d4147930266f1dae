package me.ratio.sdk.internal.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import me.ratio.runtime.internal.json.JsonCodec;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.purchase.PurchaseRequest;

/** Hashes purchases, so that equal ones are found: 25.0 and 25.00 are one amount, and the order of fields is no difference. */
final class RequestHash {
    private RequestHash() {}

    static String of(PurchaseRequest request) {
        InitiateAchRequest purchase = request.purchase();
        JsonNode json = JsonCodec.MAPPER.valueToTree(purchase.toBuilder()
                .fiatAmount(purchase.fiatAmount().stripTrailingZeros())
                .build());
        Map<String, JsonNode> sorted = new TreeMap<>();
        json.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        String text = JsonCodec.MAPPER
                .valueToTree(new Object[] {request.userId(), request.bankId(), sorted})
                .toString();
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java runtime has no SHA-256", e);
        }
    }
}
