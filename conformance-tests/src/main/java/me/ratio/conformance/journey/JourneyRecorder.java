package me.ratio.conformance.journey;

import com.fasterxml.jackson.core.JacksonException;
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
import me.ratio.openapi.LocatedNode;

/** Records interactions in order, with placeholders for sensitive values. Not thread-safe. */
public final class JourneyRecorder {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /** Headers that differ from run to run, because they belong to a connection, a moment or a Java version. */
    private static final Set<String> VOLATILE_HEADERS = volatileHeaders();

    private final ContractDocument contract;
    private final Set<String> sensitiveHeaders;
    private final SensitiveValueMasker masker = new SensitiveValueMasker();
    private final ArrayNode interactions = JsonNodeFactory.instance.arrayNode();

    /** Creates a recorder without interactions. */
    public JourneyRecorder(ContractDocument contract) {
        this.contract = contract;
        this.sensitiveHeaders = contract.sensitiveHeaders();
    }

    private static Set<String> volatileHeaders() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(List.of("Connection", "Content-Length", "Date", "Host", "Transfer-Encoding", "User-Agent"));
        return names;
    }

    /**
     * Appends an interaction.
     *
     * @throws IllegalArgumentException when the contract has no such operation, or a body is not JSON
     */
    public void record(HttpInteraction interaction) {
        ContractOperation operation =
                contract.matching(interaction.method(), interaction.uri().getRawPath());
        ObjectNode recorded = interactions.addObject();
        ObjectNode request = recorded.putObject("request");
        request.put("method", interaction.method());
        request.put("path", interaction.uri().getRawPath());
        if (interaction.uri().getRawQuery() != null) {
            request.put("query", interaction.uri().getRawQuery());
        }
        request.set("headers", headers(interaction.requestHeaders()));
        addBody(request, interaction.requestBody(), operation.requestSchema());
        ObjectNode response = recorded.putObject("response");
        response.put("status", interaction.status());
        response.set("headers", headers(interaction.responseHeaders()));
        addBody(response, interaction.responseBody(), operation.responseSchema(interaction.status()));
    }

    private ObjectNode headers(Map<String, List<String>> headers) {
        Map<String, List<String>> sorted = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        sorted.putAll(headers);
        ObjectNode recorded = JsonNodeFactory.instance.objectNode();
        sorted.forEach((name, values) -> {
            if (!VOLATILE_HEADERS.contains(name)) {
                String lowerCase = name.toLowerCase(Locale.ROOT);
                String value = String.join(", ", values);
                recorded.put(lowerCase, sensitiveHeaders.contains(name) ? masker.maskHeader(lowerCase, value) : value);
            }
        });
        return recorded;
    }

    private void addBody(ObjectNode message, byte[] body, LocatedNode schema) {
        if (body.length > 0) {
            try {
                message.set("body", masker.maskBody(MAPPER.readTree(body), schema));
            } catch (JacksonException e) {
                throw new IllegalArgumentException("a body is not valid JSON: only JSON can be recorded");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** Returns a copy of the interactions recorded so far. */
    public ArrayNode interactions() {
        return interactions.deepCopy();
    }
}
