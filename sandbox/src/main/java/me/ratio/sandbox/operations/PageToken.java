package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Uuids;

/**
 * Where a listing goes on. To callers it is opaque base64, of the kind that needs no escaping in a URL.
 *
 * @param last the last purchase of the page before
 * @param filters the filters of the listing
 */
record PageToken(UUID last, Map<String, String> filters) {
    /**
     * Reads a token.
     *
     * @throws Fault when it is none
     */
    static PageToken read(String text) {
        ObjectNode json = decode(text).flatMap(Json::readObject).orElseThrow(PageToken::unknown);
        UUID last = Uuids.read(json.path("last").asText()).orElseThrow(PageToken::unknown);
        Map<String, String> filters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> filter : json.path("filters").properties()) {
            filters.put(filter.getKey(), filter.getValue().asText());
        }
        return new PageToken(last, filters);
    }

    /** As it is handed out. */
    String text() {
        ObjectNode json = Json.object().put("last", last.toString());
        ObjectNode kept = json.putObject("filters");
        filters.forEach(kept::put);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(Json.write(json));
    }

    /** Says that a token was not handed out for this listing. */
    static Fault unknown() {
        return Fault.of("INVALID_PAGE_TOKEN", "Send the nextPageToken of the page before, unchanged.")
                .inField("pageToken");
    }

    private static Optional<byte[]> decode(String text) {
        try {
            return Optional.of(Base64.getUrlDecoder().decode(text));
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
