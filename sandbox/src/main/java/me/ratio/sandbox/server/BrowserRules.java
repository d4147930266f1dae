package me.ratio.sandbox.server;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.json.ApiJson;

/**
 * Lets pages on loopback call the API, and no other site. A request must name the server by a name of loopback, an IP
 * address or an allowed host: otherwise a site could make its own name point here. The controls of the sandbox are never
 * open to other origins.
 */
final class BrowserRules implements Function<ApiRequest, ApiResponse> {
    private static final Pattern LOCAL_NAME = Pattern.compile("(.+\\.)?localhost|[0-9.]+|\\[[0-9a-f:.]+]");

    private final ServerOptions options;
    private final String exposedHeaders;
    private final Function<ApiRequest, ApiResponse> next;

    BrowserRules(ServerOptions options, String refreshHeader, Function<ApiRequest, ApiResponse> next) {
        this.options = options;
        this.exposedHeaders = refreshHeader + ", Retry-After, Date";
        this.next = next;
    }

    @Override
    public ApiResponse apply(ApiRequest request) {
        String host = request.header("Host")
                .orElse("localhost")
                .toLowerCase(Locale.ROOT)
                .replaceFirst(":\\d*$", "");
        if (!LOCAL_NAME.matcher(host).matches() && !options.allowedHosts().contains(host)) {
            return ApiResponse.of(
                    421,
                    ApiJson.object()
                            .put(
                                    "message",
                                    "Not a name of this server: use localhost, or start it with --allowed-host."));
        }
        Optional<String> origin = request.rawPath().startsWith("/v1/")
                ? request.header("Origin").filter(this::isAllowed)
                : Optional.empty();
        if (origin.isEmpty()) {
            return next.apply(request);
        }
        boolean preflight = request.method().equals("OPTIONS")
                && request.header("Access-Control-Request-Method").isPresent();
        ApiResponse response = preflight ? preflight(request) : next.apply(request);
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Origin", origin.get());
        headers.put("Access-Control-Expose-Headers", exposedHeaders);
        headers.put("Vary", "Origin");
        return response.with(headers);
    }

    private static ApiResponse preflight(ApiRequest request) {
        ApiResponse allowed = ApiResponse.empty(204)
                .with("Access-Control-Allow-Methods", "GET, POST, PATCH, DELETE")
                .with("Access-Control-Max-Age", "600");
        return request.header("Access-Control-Request-Headers")
                .filter(headers -> headers.matches("[A-Za-z0-9, -]{1,500}"))
                .map(headers -> allowed.with("Access-Control-Allow-Headers", headers))
                .orElse(allowed);
    }

    private boolean isAllowed(String origin) {
        if (options.corsOrigins().contains(origin)) {
            return true;
        }
        try {
            String host = URI.create(origin).getHost();
            return host != null && host.matches("(.+\\.)?localhost|127(\\.\\d+){3}|\\[::1]");
        } catch (IllegalArgumentException notAnOrigin) {
            return false;
        }
    }
}
