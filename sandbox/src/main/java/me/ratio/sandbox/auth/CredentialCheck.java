package me.ratio.sandbox.auth;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.contract.Operation;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.http.IncomingRequest;
import me.ratio.sandbox.json.Uuids;
import me.ratio.sandbox.state.ClientSession;
import me.ratio.sandbox.state.Tenant;
import me.ratio.sandbox.state.World;

/**
 * Who a request comes from, by the alternatives of credentials that the contract gives to an operation. A credential
 * that every alternative needs must be there; one that some alternative takes is checked when it is there.
 */
public final class CredentialCheck {
    private static final String CLIENT_ID = "ClientId";
    private static final String CLIENT_SECRET = "ClientSecret";
    private static final String CLIENT_SESSION = "ClientSessionId";
    private static final String JWT = "JWT";

    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+)");

    private final World world;
    private final SessionTokens tokens;
    private final String idHeader;
    private final String secretHeader;
    private final String sessionHeader;

    /** A check with the header names of the contract. */
    public CredentialCheck(World world, SessionTokens tokens, Contract contract) {
        this.world = world;
        this.tokens = tokens;
        this.idHeader = contract.headerOf(CLIENT_ID);
        this.secretHeader = contract.headerOf(CLIENT_SECRET);
        this.sessionHeader = contract.headerOf(CLIENT_SESSION);
    }

    /**
     * Checks client id, secret and token, in this order.
     *
     * @throws Fault for the first that is missing or wrong
     */
    public Caller check(Operation operation, IncomingRequest request) {
        if (operation.isOpen()) {
            return Caller.ANONYMOUS;
        }
        ClientSession clientSession = operation.takes(CLIENT_SESSION)
                ? request.header(sessionHeader).map(this::clientSession).orElse(null)
                : null;
        Tenant tenant = clientSession == null ? client(operation, request) : clientSession.tenant();
        if (!operation.takes(JWT)) {
            return new Caller(tenant, clientSession, null, false);
        }
        Optional<String> authorization = request.header("Authorization");
        if (authorization.isEmpty()) {
            if (needs(operation, JWT)) {
                throw Fault.of("MISSING_AUTHORIZATION", "Send the session token in an Authorization header.");
            }
            return new Caller(tenant, clientSession, null, false);
        }
        SessionTokens.Presented presented = tokens.verify(bearer(authorization.get()), tenant);
        return new Caller(tenant, clientSession, presented.session(), presented.rotates());
    }

    private Tenant client(Operation operation, IncomingRequest request) {
        // 401 and not the 400 of the code: nothing about the request is malformed, a credential is missing
        String id = request.header(idHeader)
                .orElseThrow(() -> Fault.of(401, "MISSING_CLIENT_ID", "Send the header " + idHeader + "."));
        UUID clientId = Uuids.read(id)
                .orElseThrow(() -> Fault.of("INVALID_CLIENT_ID", "The header " + idHeader + " has to be a UUID."));
        Optional<Tenant> known = world.tenant(clientId);
        Optional<String> secret = request.header(secretHeader);
        if (secret.isEmpty()) {
            if (needs(operation, CLIENT_SECRET)) {
                throw Fault.of(401, "MISSING_CLIENT_SECRET", "Send the header " + secretHeader + ".");
            }
            return known.orElseThrow(
                    () -> Fault.of("INVALID_CLIENT_ID", "No client with this id has called with its secret yet."));
        }
        if (known.isEmpty()) {
            return world.addTenant(clientId, secret.get());
        }
        if (!known.get().hasSecret(secret.get())) {
            throw Fault.of("INVALID_CLIENT_SECRET", "The header " + secretHeader + " does not belong to this client.");
        }
        return known.get();
    }

    private ClientSession clientSession(String id) {
        ClientSession session = world.clientSession(id)
                .orElseThrow(() -> Fault.of(
                        "INVALID_SESSION_ID", "The header " + sessionHeader + " names no client session; open one."));
        if (session.isExpired(world.now())) {
            throw Fault.of("EXPIRED_SESSION_ID", "The client session has run out; open another.");
        }
        return session;
    }

    private static boolean needs(Operation operation, String scheme) {
        return operation.security().stream()
                .filter(alternative -> !alternative.contains(CLIENT_SESSION))
                .allMatch(alternative -> alternative.contains(scheme));
    }

    private static String bearer(String authorization) {
        var matcher = BEARER.matcher(authorization);
        if (!matcher.matches()) {
            throw Fault.of("INVALID_AUTHORIZATION", "The Authorization header has to be Bearer and a session token.");
        }
        return matcher.group(1);
    }
}
