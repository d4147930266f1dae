package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import me.ratio.sandbox.auth.Caller;
import me.ratio.sandbox.auth.CredentialCheck;
import me.ratio.sandbox.auth.SessionTokens;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.contract.Operation;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.http.IncomingRequest;
import me.ratio.sandbox.http.Router;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/**
 * The whole API: finds the operation, checks who calls and what with, has it done, and puts errors into words. Checks
 * run in this order: route, client id, secret, token, factors, path, flags, query, body.
 */
public final class Api implements Function<IncomingRequest, Answer> {
    private static final System.Logger LOG = System.getLogger(Api.class.getName());

    private final World world;
    private final Contract contract;
    private final Router router;
    private final SessionTokens tokens;
    private final CredentialCheck credentials;
    private final Inputs inputs;
    private final Handlers handlers;
    private final String refreshHeader;

    /**
     * The API over a world.
     *
     * @throws IllegalStateException when it does not know exactly the operations of the contract
     */
    public Api(World world, Contract contract) {
        this.world = world;
        this.contract = contract;
        this.router = new Router(contract.operations());
        this.tokens = new SessionTokens(world);
        this.credentials = new CredentialCheck(world, tokens, contract);
        this.inputs = new Inputs(contract);
        this.refreshHeader = contract.refreshHeader();
        SignIn signIn = new SignIn(world, tokens);
        this.handlers = new Handlers()
                .bind(new WalletSignIn(world, signIn).handlers())
                .bind(new CodeSignIn(world, signIn).handlers())
                .bind(new MagicLinks().handlers())
                .bind(new ClientSessions(world, tokens).handlers())
                .bind(new Prices(contract).handlers())
                .bind(new Estimates().handlers())
                .bind(new Users(world, contract).handlers())
                .bind(new IdentityChecks(world).handlers())
                .bind(new Wallets(world).handlers())
                .bind(new Banks(world).handlers())
                .bind(new Purchases(world).handlers())
                .bind(new Activity(contract).handlers())
                .bind(new Limits(world).handlers())
                .bind(new Webhooks(world, contract).handlers())
                .complete(contract);
    }

    @Override
    public Answer apply(IncomingRequest request) {
        return world.locked(() -> {
            try {
                Router.Match match = router.match(request.method(), request.rawPath());
                Caller caller = credentials.check(match.operation(), request);
                Answer answer = answered(match, caller, request);
                return caller.rotates() && caller.session() != null
                        ? answer.with(refreshHeader, tokens.issue(caller.session()))
                        : answer;
            } catch (Fault fault) {
                return error(fault);
            } catch (RuntimeException defect) {
                return broken(defect);
            }
        });
    }

    private Answer answered(Router.Match match, Caller caller, IncomingRequest request) {
        try {
            return done(match, caller, request);
        } catch (Fault fault) {
            return error(fault);
        }
    }

    private Answer done(Router.Match match, Caller caller, IncomingRequest request) {
        Operation operation = match.operation();
        Access.requireFactors(operation, caller);
        Map<String, UUID> ids = inputs.ids(match.path());
        UUID userId = ids.get("userId");
        User subject = userId == null ? null : Access.subject(operation, caller, userId);
        Map<String, String> query = inputs.query(operation, request);
        ObjectNode body = inputs.body(operation, request);
        return handlers.of(operation).answer(new Call(ids, match.path(), query, body, caller, subject));
    }

    private Answer error(Fault fault) {
        ObjectNode body =
                Json.object().put("createTime", Timestamps.text(world.now())).put("message", fault.text());
        fault.code().ifPresent(code -> body.put("code", code));
        fault.data().ifPresent(data -> body.set("data", data));
        int status =
                fault.status().orElseGet(() -> contract.statusOf(fault.code().orElseThrow()));
        Answer answer = Answer.of(status, body);
        return fault.allow().map(methods -> answer.with("Allow", methods)).orElse(answer);
    }

    private Answer broken(RuntimeException defect) {
        // the exception's message may quote the request: only its class and place are logged
        StackTraceElement[] stack = defect.getStackTrace();
        LOG.log(
                System.Logger.Level.ERROR,
                "A defect of the sandbox: {0} at {1}",
                defect.getClass().getName(),
                stack.length == 0 ? "an unknown place" : stack[0]);
        return error(Fault.withoutCode(500, "The sandbox has failed; its log names the place."));
    }
}
