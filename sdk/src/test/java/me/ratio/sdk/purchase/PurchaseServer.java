package me.ratio.sdk.purchase;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import me.ratio.runtime.transport.NotSentException;
import me.ratio.runtime.transport.RequestBody;
import me.ratio.runtime.transport.TransportRequest;
import me.ratio.runtime.transport.TransportResponse;

/** A server that carries purchases out, lists them, and loses responses when it is told to. Its books are the truth. */
final class PurchaseServer {
    static final String USER = "00000000-0000-4000-8000-000000000001";
    static final String BANK = "00000000-0000-4000-8000-000000000002";
    static final String WALLET = "00000000-0000-4000-8000-000000000003";

    private static final ObjectMapper JSON = new ObjectMapper();

    /** The ways in which the next purchase ends. */
    enum Ending {
        RESPONSE,
        NOT_SENT,
        LOST_BEFORE,
        LOST_AFTER,
        REFUSED,
        SIGNED_OUT
    }

    private final List<ObjectNode> books = new ArrayList<>();
    private final AtomicInteger purchases = new AtomicInteger();
    private Instant time = Instant.parse("2023-07-12T15:04:05Z");
    private Supplier<Ending> endings = () -> Ending.RESPONSE;
    private Runnable beforeResponse = () -> {};

    synchronized void end(Supplier<Ending> next) {
        endings = next;
    }

    /** Sets what happens between a purchase and its response, on the thread that buys. */
    synchronized void beforeResponse(Runnable action) {
        beforeResponse = action;
    }

    synchronized void advance(Duration by) {
        time = time.plus(by);
    }

    synchronized Instant time() {
        return time;
    }

    /** Returns how many purchases have reached the server. */
    int received() {
        return purchases.get();
    }

    /** Returns the ids of all purchases that were carried out. */
    synchronized List<String> itemIds() {
        return books.stream().map(item -> item.path("id").asText()).toList();
    }

    /** Carries a purchase out that another application sent. */
    synchronized String buyElsewhere(JsonNode request) {
        return book(request).path("id").asText();
    }

    synchronized TransportResponse respond(TransportRequest request) throws IOException {
        if (request.method().equals("POST")) {
            return purchase(JSON.readTree(bytes(request.body())));
        }
        if (!request.uri().getPath().endsWith("/activity")) {
            String id = request.uri().getPath().replaceFirst(".*/", "");
            return books.stream()
                    .filter(item -> item.path("id").asText().equals(id))
                    .findFirst()
                    .map(item -> json(200, item))
                    .orElseGet(() -> json(200, JSON.createObjectNode()));
        }
        OffsetDateTime from = OffsetDateTime.parse(java.net.URLDecoder.decode(
                request.uri().getRawQuery().replaceFirst(".*fromCreateTime=([^&]*).*", "$1"), StandardCharsets.UTF_8));
        ArrayNode items = JSON.createArrayNode();
        books.stream()
                .filter(item ->
                        !OffsetDateTime.parse(item.path("createTime").asText()).isBefore(from))
                .forEach(item -> items.insert(0, item));
        return json(200, JSON.createObjectNode().set("items", items));
    }

    private TransportResponse purchase(JsonNode request) throws IOException {
        Ending ending = endings.get();
        switch (ending) {
            case NOT_SENT -> throw new NotSentException("refused", new SocketException("refused"));
            case LOST_BEFORE -> throw new SocketException("reset");
            case REFUSED -> {
                return json(422, JSON.createObjectNode().put("code", "EXCEEDS_LIMIT_ACH"));
            }
            case SIGNED_OUT -> {
                return json(401, JSON.createObjectNode().put("code", "EXPIRED_AUTHORIZATION"));
            }
            default -> {
                purchases.incrementAndGet();
                ObjectNode item = book(request);
                beforeResponse.run();
                if (ending == Ending.LOST_AFTER) {
                    throw new SocketException("reset");
                }
                return json(202, JSON.createObjectNode().set("activityItem", item));
            }
        }
    }

    private ObjectNode book(JsonNode request) {
        ObjectNode item = JSON.createObjectNode();
        item.put(
                "id",
                UUID.nameUUIDFromBytes(new byte[] {(byte) books.size(), (byte) (books.size() >> 8)})
                        .toString());
        item.put("createTime", time.toString());
        item.putObject("fiat")
                .put("amount", request.path("fiatAmount").asText())
                .put("fundingMethod", "ACH_ORIGINATED_" + request.path("type").asText())
                .putObject("bankAccount")
                .put("id", BANK);
        item.putObject("crypto")
                .put("currency", request.path("cryptoCurrency").asText())
                .putObject("wallet")
                .put("id", request.path("walletId").asText());
        books.add(item);
        return item;
    }

    private TransportResponse json(int status, JsonNode body) {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(time.atOffset(ZoneOffset.UTC));
        return new TransportResponse(
                status, Map.of("Date", List.of(date)), body.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] bytes(RequestBody body) {
        return body == null || body.bytes() == null ? new byte[0] : body.bytes();
    }
}
