package me.ratio.sandbox.auth;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.contract.ApiOperation;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiRequest;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.state.Application;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.SandboxState;

/**
 * Authenticates requests by the security requirements of their operation. A credential that all alternatives require
 * must be present; a credential that only some accept is verified if it is present: a wrong token is an error even
 * where no token is needed.
 */
public final class RequestAuthenticator {
    private static final String CLIENT_ID = "ClientId";
    private static final String CLIENT_SECRET = "ClientSecret";
    private static final String CLIENT_SESSION = "ClientSessionId";
    private static final String JWT = "JWT";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

    private final SandboxState state;
    private final SessionJwts jwts;
    private final String idHeader;
    private final String secretHeader;
    private final String sessionHeader;

    /** Creates an authenticator that uses the header names of the contract. */
    public RequestAuthenticator(SandboxState state, SessionJwts jwts, ApiContract contract) {
        this.state = state;
        this.jwts = jwts;
        this.idHeader = contract.securityHeader(CLIENT_ID);
        this.secretHeader = contract.securityHeader(CLIENT_SECRET);
        this.sessionHeader = contract.securityHeader(CLIENT_SESSION);
    }

    /**
     * Verifies client id, secret and token, in this order.
     *
     * @throws ApiError for the first credential that is missing or wrong
     */
    public Principal authenticate(ApiOperation operation, ApiRequest request) {
        if (operation.isOpen()) {
            return Principal.ANONYMOUS;
        }
        ClientSession clientSession = operation.accepts(CLIENT_SESSION)
                ? request.header(sessionHeader).map(this::clientSession).orElse(null)
                : null;
        Application application = clientSession == null ? client(operation, request) : clientSession.application();
        if (!operation.accepts(JWT)) {
            return new Principal(application, clientSession, null, false);
        }
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            if (requires(operation, JWT)) {
                throw ApiError.of("MISSING_AUTHORIZATION", "Send the session token in an Authorization header.")
                        .by(Behaviour.CLIENT_AUTH_ALWAYS);
            }
            return new Principal(application, clientSession, null, false);
        }
        SessionJwts.VerifiedJwt jwt = jwts.verify(bearer(authorization.get()), application);
        return new Principal(application, clientSession, jwt.session(), jwt.expiresSoon());
    }

    private Application client(ApiOperation operation, ApiRequest request) {
        // 401 instead of the 400 of the code: the request is not malformed, it lacks a credential.
        String id = request.header(idHeader)
                .orElseThrow(() -> ApiError.of(401, "MISSING_CLIENT_ID", "Send the header " + idHeader + ".")
                        .by(Behaviour.MISSING_CREDENTIALS));
        UUID clientId = Uuids.parse(id)
                .orElseThrow(() -> ApiError.of("INVALID_CLIENT_ID", "The header " + idHeader + " must be a UUID."));
        Optional<String> secret = request.header(secretHeader);
        if (secret.isEmpty() && requires(operation, CLIENT_SECRET)) {
            throw ApiError.of(401, "MISSING_CLIENT_SECRET", "Send the header " + secretHeader + ".")
                    .by(Behaviour.MISSING_CREDENTIALS);
        }
        Application known = state.application(clientId)
                .orElseThrow(() -> ApiError.of(
                        "INVALID_CLIENT_ID", "Not a known client: a call with its secret has to come first."));
        if (secret.isPresent() && !known.hasSecret(secret.get())) {
            throw ApiError.of(
                    "INVALID_CLIENT_SECRET", "The header " + secretHeader + " is not the secret of this client.");
        }
        return known;
    }

    private ClientSession clientSession(String id) {
        ClientSession session = state.clientSession(id)
                .orElseThrow(() -> ApiError.of(
                        "INVALID_SESSION_ID",
                        "The header " + sessionHeader + " is not a valid client session: create one."));
        if (session.isExpired(state.now())) {
            throw ApiError.of("EXPIRED_SESSION_ID", "The client session has expired; create another.")
                    .by(Behaviour.CLIENT_SESSION_LIFETIME);
        }
        return session;
    }

    /** Tells whether every alternative for clients requires a scheme; those for embedded pages do not count. */
    private static boolean requires(ApiOperation operation, String scheme) {
        return operation.security().stream()
                .filter(alternative -> !alternative.contains(CLIENT_SESSION))
                .allMatch(alternative -> alternative.contains(scheme));
    }

    private static String bearer(String authorization) {
        var matcher = BEARER.matcher(authorization);
        if (!matcher.matches()) {
            throw ApiError.of("INVALID_AUTHORIZATION", "The Authorization header must be Bearer and a session token.");
        }
        return matcher.group(1);
    }
}
