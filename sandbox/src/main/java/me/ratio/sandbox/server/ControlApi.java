package me.ratio.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.Uuids;
import org.jspecify.annotations.Nullable;

/**
 * Does over HTTP what is no part of the API: what time, a person, support and the network do. A request concerns the tenant of
 * its client id, and without one the first tenant. Two documents describe the operations, and are served beside them.
 */
final class ControlApi {
    private static final String PREFIX = "/_sandbox";
    private static final String PERSON_PREFIX = "/_sandbox/person";
    private static final String DOCUMENT = "/api-docs";

    private static final String TOKEN_HEADER = "ratio-sandbox-token";

    private final @Nullable String token;
    private final Tenants tenants;
    private final String idHeader;
    private final ControlOperations controls;
    private final ControlOperations person;

    ControlApi(Tenants tenants, Clocks clocks, ApiContract contract, @Nullable String token) {
        this.token = token;
        this.tenants = tenants;
        this.idHeader = contract.securityHeader("ClientId");
        ClockControls clock = new ClockControls(clocks);
        this.controls = new ControlOperations(
                PREFIX,
                ApiContract.load("/sandbox-controls.json"),
                List.of(
                        new ServerControls(tenants),
                        clock,
                        new CodeControls(),
                        new PlaidControls(),
                        new UserControls(),
                        new ResponseControls(),
                        new CallControls(),
                        new DeliveryControls(),
                        new SnapshotControls()));
        this.person = new ControlOperations(
                PERSON_PREFIX, ApiContract.load("/person-api.json"), List.of(new PersonControls(clock)));
    }

    /** Returns the response, if the path is one of these. */
    Optional<ApiResponse> respond(ApiRequest request) {
        return request.rawPath().startsWith(PREFIX + "/") ? Optional.of(response(request)) : Optional.empty();
    }

    private ApiResponse response(ApiRequest request) {
        if (!isTrusted(request) && !request.rawPath().equals(PREFIX + "/health")) {
            return ApiResponse.of(
                    401,
                    ApiJson.object()
                            .put(
                                    "message",
                                    "Send the control token that the sandbox printed in the header " + TOKEN_HEADER
                                            + "."));
        }
        ControlOperations operations = request.rawPath().startsWith(PERSON_PREFIX + "/") ? person : controls;
        if (request.method().equals("GET")
                && (request.rawPath().equals(PREFIX + DOCUMENT)
                        || request.rawPath().equals(PERSON_PREFIX + DOCUMENT))) {
            return ApiResponse.ok(operations.document());
        }
        try {
            return ApiResponse.ok(operations.respond(request, this::tenant));
        } catch (ApiError error) {
            String message = error.status().isPresent()
                    ? error.text()
                    : "Not a control of the sandbox: use one of " + operations.names() + ".";
            ApiResponse response =
                    ApiResponse.of(error.status().orElse(404), ApiJson.object().put("message", message));
            return response.with(error.headers());
        }
    }

    private boolean isTrusted(ApiRequest request) {
        return token == null
                || MessageDigest.isEqual(
                        token.getBytes(StandardCharsets.UTF_8),
                        request.header(TOKEN_HEADER).orElse("").getBytes(StandardCharsets.UTF_8));
    }

    private Tenant tenant(ApiRequest request) {
        Optional<String> id = request.header(idHeader);
        if (id.isEmpty()) {
            return tenants.first();
        }
        return Uuids.parse(id.get())
                .flatMap(tenants::find)
                .orElseThrow(() -> ApiError.withoutCode(
                        404, "The header " + idHeader + " is not a known client: leave it out for the first one."));
    }
}
