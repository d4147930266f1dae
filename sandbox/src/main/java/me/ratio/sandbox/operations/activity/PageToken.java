package me.ratio.sandbox.operations.activity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.Uuids;

/**
 * A token for the next page of a list. Clients see opaque, URL-safe base64.
 *
 * @param last the last purchase of the previous page
 * @param filters the filters of the list
 */
record PageToken(UUID last, Map<String, String> filters) {
    /**
     * Parses a token.
     *
     * @throws ApiError when it is not a valid token
     */
    static PageToken parse(String text) {
        ObjectNode json = decode(text).flatMap(ApiJson::readObject).orElseThrow(PageToken::invalid);
        UUID last = Uuids.parse(json.path("last").asText()).orElseThrow(PageToken::invalid);
        Map<String, String> filters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> filter : json.path("filters").properties()) {
            filters.put(filter.getKey(), filter.getValue().asText());
        }
        return new PageToken(last, filters);
    }

    /** Returns the token as text. */
    String text() {
        ObjectNode json = ApiJson.object().put("last", last.toString());
        ObjectNode kept = json.putObject("filters");
        filters.forEach(kept::put);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(ApiJson.write(json));
    }

    /** Returns the error for a token that was not issued for this list. */
    static ApiError invalid() {
        return ApiError.of("INVALID_PAGE_TOKEN", "Not a valid page token: use the nextPageToken of the previous page.")
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
