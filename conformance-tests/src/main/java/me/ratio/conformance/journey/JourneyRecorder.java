package me.ratio.conformance.journey;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import me.ratio.conformance.contract.ContractDocument;
import me.ratio.conformance.contract.ContractOperation;
import me.ratio.conformance.wire.HttpInteraction;

/** Writes exchanges down in order, with placeholders for secrets; not safe for use by several threads. */
public final class JourneyRecorder {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** What belongs to one connection or one moment, and differs from run to run. */
    private static final Set<String> PASSING = passing();

    private final ContractDocument contract;
    private final Set<String> sensitive;
    private final SensitiveValueMasker placeholders;
    private final ArrayNode exchanges = JsonNodeFactory.instance.arrayNode();

    /** A recorder with nothing recorded. */
    public JourneyRecorder(ContractDocument contract) {
        this.contract = contract;
        this.sensitive = contract.sensitiveHeaders();
        this.placeholders = new SensitiveValueMasker(contract);
    }

    private static Set<String> passing() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of("Connection", "Content-Length", "Date", "Host", "Transfer-Encoding"));
        return names;
    }

    /**
     * Appends an exchange.
     *
     * @throws IllegalArgumentException when no operation of the contract is meant, or a body is no JSON
     */
    public void record(HttpInteraction exchange) {
        ContractOperation operation =
                contract.matching(exchange.method(), exchange.uri().getRawPath());
        ObjectNode recorded = exchanges.addObject();
        ObjectNode request = recorded.putObject("request");
        request.put("method", exchange.method());
        request.put("path", exchange.uri().getRawPath());
        if (exchange.uri().getRawQuery() != null) {
            request.put("query", exchange.uri().getRawQuery());
        }
        request.set("headers", headers(exchange.requestHeaders()));
        body(request, exchange.requestBody(), operation.requestSchema());
        ObjectNode response = recorded.putObject("response");
        response.put("status", exchange.status());
        response.set("headers", headers(exchange.responseHeaders()));
        body(response, exchange.responseBody(), operation.responseSchema(exchange.status()));
    }

    private ObjectNode headers(Map<String, List<String>> headers) {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        ObjectNode recorded = JsonNodeFactory.instance.objectNode();
        sorted.forEach((name, values) -> {
            if (!PASSING.contains(name)) {
                String value = String.join(", ", values);
                recorded.put(
                        name.toLowerCase(Locale.ROOT),
                        sensitive.contains(name) ? placeholders.inHeader(name.toLowerCase(Locale.ROOT), value) : value);
            }
        });
        return recorded;
    }

    private void body(ObjectNode holder, byte[] body, JsonNode schema) {
        if (body.length > 0) {
            try {
                holder.set("body", placeholders.inBody(MAPPER.readTree(body), schema));
            } catch (JacksonException e) {
                throw new IllegalArgumentException("a body is no JSON: only JSON can be recorded");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A copy of everything recorded so far. */
    public ArrayNode exchanges() {
        return exchanges.deepCopy();
    }
}
