package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;

/** Responds to paths that belong to no operation of the contract and no tenant. */
final class ServerPaths {
    private final Map<String, JsonNode> documents;

    ServerPaths(ApiContract contract) {
        documents = Map.of(
                "/v1/api-docs",
                contract.document(),
                "/_sandbox/health",
                ApiJson.object().put("status", "UP"));
    }

    /** Returns the response, if the path is one of these. */
    Optional<ApiResponse> respond(ApiRequest request) {
        boolean reads = request.method().equals("GET") || request.method().equals("HEAD");
        return Optional.ofNullable(reads ? documents.get(request.rawPath()) : null)
                .map(ApiResponse::ok);
    }
}
