package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import me.ratio.sandbox.auth.FingerprintValidator;
import me.ratio.sandbox.auth.Principal;
import me.ratio.sandbox.auth.RequestAuthenticator;
import me.ratio.sandbox.auth.SessionJwts;
import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.http.Disturbance;
import me.ratio.sandbox.http.Router;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.operations.AccessRules;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.options.DeviceFingerprintCheck;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;

/**
 * Dispatches a request of one tenant: finds the operation, checks the request, calls the handler, and turns errors into
 * responses.
 *
 * <p>Checks are made in this order: route, client id, secret, token, device fingerprint, factors, path, flags, query,
 * body. A request with several mistakes always gets the error of the first check, and one without valid credentials learns
 * nothing about users or schemas.
 */
final class ApiDispatcher implements Function<ApiRequest, ApiResponse> {
    private static final System.Logger LOG = System.getLogger(ApiDispatcher.class.getName());

    private static final int BAD_GATEWAY = 502;

    private final SandboxState state;
    private final ResponseScript script;
    private final ApiContract contract;
    private final Router router;
    private final SessionJwts jwts;
    private final RequestAuthenticator authenticator;
    private final RequestValidator validator;
    private final ResponseValidator responses;
    private final FingerprintValidator fingerprints;
    private final boolean fingerprintRequired;
    private final OperationHandlers handlers;
    private final String refreshHeader;

    ApiDispatcher(
            SandboxState state,
            ApiContract contract,
            Router router,
            ResponseScript script,
            ResponseValidator responses,
            TenantOptions options) {
        this.state = state;
        this.script = script;
        this.responses = responses;
        this.fingerprintRequired = options.deviceFingerprint() == DeviceFingerprintCheck.STRICT;
        this.fingerprints = new FingerprintValidator(contract);
        this.contract = contract;
        this.router = router;
        this.jwts = new SessionJwts(state);
        this.authenticator = new RequestAuthenticator(state, jwts, contract);
        this.validator = new RequestValidator(contract);
        this.handlers = new OperationHandlers(state, jwts, contract, options);
        this.refreshHeader = contract.refreshHeader();
    }

    @Override
    public ApiResponse apply(ApiRequest request) {
        ApiOperation operation = null;
        ApiResponse response;
        try {
            Router.Match match = router.match(request.method(), request.rawPath());
            operation = match.operation();
            // One request at a time: handlers need no locks of their own, and seeded ids have one order.
            response = state.locked(() -> response(match, request));
        } catch (ApiError error) {
            response = errorResponse(error);
        } catch (RuntimeException defect) {
            response = defectResponse(defect);
        }
        responses.validate(operation, response);
        return response.headers().containsKey(Basis.HEADER)
                ? response
                : response.with(Basis.HEADER, Basis.DOCUMENTED.text());
    }

    private ApiResponse response(Router.Match match, ApiRequest request) {
        Principal principal = authenticator.authenticate(match.operation(), request);
        requireFingerprint(request);
        ApiResponse response = handled(match, principal, request);
        return principal.tokenExpiresSoon() && principal.session() != null
                ? response.with(refreshHeader, jwts.issue(principal.session()))
                : response;
    }

    private void requireFingerprint(ApiRequest request) {
        if (fingerprintRequired) {
            fingerprints.problem(request).ifPresent(problem -> {
                throw ApiError.withoutCode(400, "Not a valid request: " + problem + ".")
                        .by(Behaviour.DEVICE_FINGERPRINT_MISSING);
            });
        }
    }

    /** Returns the path of a request without credentials. */
    String loggedPath(ApiRequest request) {
        return router.loggedPath(request.rawPath());
    }

    /** Handles an authenticated request, unless a test has asked for another response. */
    private ApiResponse handled(Router.Match match, Principal principal, ApiRequest request) {
        Optional<UUID> user =
                Optional.ofNullable(principal.session()).flatMap(Session::user).map(User::id);
        ScriptedResponse scripted = script.take(match.operation().id(), user);
        if (scripted == null) {
            return carriedOut(match, principal, request);
        }
        ApiResponse own = scripted.carriedOut() ? carriedOut(match, principal, request) : null;
        ApiResponse response = scripted.isError() || own == null ? errorResponse(scripted) : own;
        return scripted.fault().isEmpty() && scripted.delay().isZero()
                ? response
                : response.with(
                        new Disturbance(scripted.delay(), scripted.fault().orElse(null)));
    }

    private ApiResponse errorResponse(ScriptedResponse scripted) {
        String message = "A test has asked for this response.";
        // what is spoilt has some content, which hardly anybody will read
        int status = scripted.isError()
                ? scripted.status()
                        .orElseGet(() -> contract.statusOf(scripted.code().orElseThrow()))
                : BAD_GATEWAY;
        ApiResponse response = errorResponse(scripted.code()
                .map(code -> ApiError.of(status, code, message))
                .orElseGet(() -> ApiError.withoutCode(status, message))
                .by(Behaviour.ASKED_FOR));
        return scripted.retryAfter()
                .map(time -> response.with("Retry-After", String.valueOf(time.toSeconds())))
                .orElse(response);
    }

    /** Carries an operation out. Errors become responses here already, since they too may carry a new token. */
    private ApiResponse carriedOut(Router.Match match, Principal principal, ApiRequest request) {
        try {
            ApiOperation operation = match.operation();
            AccessRules.requireFactors(operation, principal);
            Map<String, UUID> ids = validator.ids(match.path());
            UUID userId = ids.get("userId");
            User user = userId == null ? null : AccessRules.requireUser(operation, principal, userId);
            Map<String, String> query = validator.query(operation, request);
            ObjectNode body = validator.body(operation, request);
            return handlers.of(operation).handle(new OperationRequest(ids, match.path(), query, body, principal, user));
        } catch (ApiError error) {
            return errorResponse(error);
        }
    }

    private ApiResponse errorResponse(ApiError error) {
        ObjectNode body = ApiJson.object()
                .put("createTime", ApiTimestamps.format(state.now()))
                .put("message", error.text());
        error.code().ifPresent(code -> body.put("code", code));
        error.data().ifPresent(data -> body.set("data", data));
        int status =
                error.status().orElseGet(() -> contract.statusOf(error.code().orElseThrow()));
        return ApiResponse.of(status, body)
                .with(Basis.HEADER, basis(error).text())
                .with(error.headers());
    }

    private Basis basis(ApiError error) {
        return error.rule()
                .map(Behaviour::basis)
                .orElseGet(() -> error.code().isEmpty() || error.status().isPresent()
                        ? Basis.DECIDED
                        : contract.basisOf(error.code().get()));
    }

    private ApiResponse defectResponse(RuntimeException defect) {
        // The exception's message may quote the request, so only its class and location are logged.
        StackTraceElement[] stack = defect.getStackTrace();
        LOG.log(
                System.Logger.Level.ERROR,
                "Defect in the sandbox: {0} at {1}",
                defect.getClass().getName(),
                stack.length == 0 ? "an unknown location" : stack[0]);
        return errorResponse(ApiError.withoutCode(500, "Defect in the sandbox: its log names the location."));
    }
}
