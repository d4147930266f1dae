package me.ratio.benchmarks.webhook;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import me.ratio.benchmarks.raw.RawJson;

/** Receives with the least that is correct: one MAC, one comparison, one record. */
final class BareHmac {
    private static final ObjectReader EVENTS = RawJson.MAPPER.readerFor(Event.class);

    private BareHmac() {}

    record Event(String id, String userId, String event, Map<String, Object> data) {}

    static Object receive(Delivery delivery) {
        String timestamp = delivery.headers().get(Delivery.TIMESTAMP).get(0);
        String signature = delivery.headers().get(Delivery.SIGNATURE).get(0);
        byte[] expected = Delivery.mac(timestamp, delivery.body());
        if (!MessageDigest.isEqual(expected, HexFormat.of().parseHex(signature))) {
            throw new IllegalArgumentException("not signed");
        }
        try {
            return EVENTS.<Event>readValue(delivery.body()).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
