package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.outcome.MagicValues;
import me.ratio.sandbox.webhook.WebhookDelivery;

/**
 * What a person or time would do, over HTTP: reads one-time codes, logs in at a bank, advances the clock, lists calls and
 * webhook deliveries. A request concerns the tenant of its client id, and without one the first tenant.
 */
final class ControlApi {
    private static final String PREFIX = "/_sandbox/";

    /** Handles a request for a tenant. */
    private interface Control extends BiFunction<Tenant, ApiRequest, JsonNode> {}

    private final Tenants tenants;
    private final Clocks clocks;
    private final String idHeader;
    private final Map<String, Control> controls = Map.of(
            "GET health", (tenant, request) -> ApiJson.object().put("status", "UP"),
            "GET clock", (tenant, request) -> time(tenant),
            "POST clock:advance", this::advance,
            "GET codes", ControlApi::code,
            "POST plaid:login", ControlApi::plaidLogin,
            "GET calls", (tenant, request) -> calls(tenant),
            "POST responses", ControlApi::respondNext,
            "POST users:change", ControlApi::changeUser,
            "GET deliveries", (tenant, request) -> deliveries(tenant));

    ControlApi(Tenants tenants, Clocks clocks, ApiContract contract) {
        this.tenants = tenants;
        this.clocks = clocks;
        this.idHeader = contract.securityHeader("ClientId");
    }

    /** Returns the response, if the path is one of these. */
    Optional<ApiResponse> respond(ApiRequest request) {
        return request.rawPath().startsWith(PREFIX) ? Optional.of(response(request)) : Optional.empty();
    }

    private ApiResponse response(ApiRequest request) {
        try {
            Control control =
                    controls.get(request.method() + " " + request.rawPath().substring(PREFIX.length()));
            if (control == null) {
                throw ApiError.withoutCode(404, "Not a control of the sandbox: use one of " + names() + ".");
            }
            return ApiResponse.ok(control.apply(tenant(request), request));
        } catch (ApiError error) {
            return ApiResponse.of(error.status().orElseThrow(), ApiJson.object().put("message", error.text()));
        }
    }

    private String names() {
        return String.join(
                ", ",
                controls.keySet().stream()
                        .map(name -> name.replaceFirst(" ", " " + PREFIX))
                        .sorted()
                        .toList());
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

    private static ObjectNode time(Tenant tenant) {
        return ApiJson.object().put("time", ApiTimestamps.format(tenant.state().now()));
    }

    private JsonNode advance(Tenant tenant, ApiRequest request) {
        JsonNode seconds = body(request).path("seconds");
        if (!seconds.isNumber() || seconds.asLong() < 0) {
            throw ApiError.withoutCode(400, "The field seconds must be a number of seconds, zero or more.");
        }
        clocks.advance(tenant.state().scheduler(), Duration.ofMillis((long) (seconds.asDouble() * 1_000)));
        return time(tenant);
    }

    private static JsonNode code(Tenant tenant, ApiRequest request) {
        String destination = request.query().get("destination");
        if (destination == null) {
            throw ApiError.withoutCode(
                    400, "The parameter destination must be a phone number (as %2B14155550123) or an e-mail address.");
        }
        return tenant.lastOtp(destination)
                .map(code -> ApiJson.object().put("code", code))
                .orElseThrow(() -> ApiError.withoutCode(404, "No code was sent there; call the send operation first."));
    }

    private static JsonNode plaidLogin(Tenant tenant, ApiRequest request) {
        ObjectNode body = body(request);
        String login = body.path("login").asText();
        if (!login.equals("GOOD") && !login.equals("BAD")) {
            throw ApiError.withoutCode(400, "The field login must be GOOD or BAD.");
        }
        return tenant.completePlaidLink(body.path("linkToken").asText(), MagicValues.plaidLoginOutcome(login))
                .map(token -> ApiJson.object().put("publicToken", token))
                .orElseThrow(() -> ApiError.withoutCode(
                        404,
                        "The field linkToken is not a link token of this client: request one for the user first."));
    }

    private static JsonNode respondNext(Tenant tenant, ApiRequest request) {
        ObjectNode body = body(request);
        try {
            ScriptedResponse response = body.has("code")
                    ? ScriptedResponse.ofCode(body.get("code").asText())
                    : ScriptedResponse.ofStatus(body.path("status").asInt());
            if (body.has("retryAfter")) {
                response = response.withRetryAfter(
                        Duration.ofSeconds(body.get("retryAfter").asLong()));
            }
            if (body.has("userId")) {
                response = response.forUser(body.get("userId").asText());
            }
            if (body.path("carriedOut").asBoolean()) {
                response = response.afterCarryingOut();
            }
            tenant.respondNext(body.path("operation").asText(), response);
            return ApiJson.object();
        } catch (IllegalArgumentException wrong) {
            throw ApiError.withoutCode(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static JsonNode changeUser(Tenant tenant, ApiRequest request) {
        ObjectNode body = body(request);
        String userId = body.path("userId").asText();
        try {
            if (body.has("setFlag")) {
                tenant.users().setFlag(userId, body.get("setFlag").asText());
            }
            if (body.has("clearFlag")) {
                tenant.users().clearFlag(userId, body.get("clearFlag").asText());
            }
            if (body.has("kycStatus")) {
                tenant.users().setKycStatus(userId, body.get("kycStatus").asText());
            }
            return ApiJson.object();
        } catch (IllegalArgumentException wrong) {
            throw ApiError.withoutCode(400, String.valueOf(wrong.getMessage()));
        }
    }

    private static JsonNode calls(Tenant tenant) {
        return items(tenant.calls().stream()
                .map(call -> {
                    ObjectNode json = ApiJson.object()
                            .put("time", ApiTimestamps.format(call.time()))
                            .put("method", call.method())
                            .put("path", call.path())
                            .put("status", call.status());
                    call.code().ifPresent(code -> json.put("code", code));
                    call.warning().ifPresent(warning -> json.put("warning", warning));
                    return json;
                })
                .toList());
    }

    private static JsonNode deliveries(Tenant tenant) {
        return items(
                tenant.webhooks().deliveries().stream().map(ControlApi::json).toList());
    }

    private static ObjectNode json(WebhookDelivery delivery) {
        ObjectNode json = ApiJson.object()
                .put("url", delivery.url())
                .put("event", delivery.event())
                .put("body", delivery.body())
                .put("timestamp", delivery.timestamp())
                .put("signature", delivery.signature());
        delivery.status().ifPresent(status -> json.put("status", status));
        delivery.failure().ifPresent(failure -> json.put("failure", failure));
        return json;
    }

    private static ObjectNode items(List<ObjectNode> items) {
        ObjectNode json = ApiJson.object();
        json.set("items", ApiJson.array(items));
        return json;
    }

    /** Returns the body of a change. Only JSON is accepted, so that a form of another site cannot send one. */
    private static ObjectNode body(ApiRequest request) {
        if (!request.header("Content-Type").orElse("").toLowerCase(Locale.ROOT).startsWith("application/json")) {
            throw ApiError.withoutCode(415, "Send the header Content-Type: application/json.");
        }
        return Optional.ofNullable(request.body())
                .flatMap(ApiJson::readObject)
                .orElseThrow(() -> ApiError.withoutCode(400, "The body must be one JSON object."));
    }
}
