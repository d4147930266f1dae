package me.ratio.sandbox.operations;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.regex.Pattern;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.state.Bank;
import me.ratio.sandbox.state.BankLogin;
import me.ratio.sandbox.state.Event;
import me.ratio.sandbox.state.PlaidLinks;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;
import org.jspecify.annotations.Nullable;

/** Linking a bank account. */
final class Banks {
    /** A public token that nobody issued but that is accepted, as one from the login window would be. */
    private static final Pattern FREE_TOKEN = Pattern.compile("public-sandbox-[0-9a-fA-F-]{36}");

    /** A public token whose bank wants its user to log in again as soon as it is verified. */
    private static final String STALE_TOKEN = "public-sandbox-login-required";

    private static final Pattern REDIRECT_URI = Pattern.compile("https://[^\\s?#/]+(/[^\\s?#]*)?");
    private static final Pattern PACKAGE_NAME = Pattern.compile("\\w+(\\.\\w+)+");

    private final World world;

    Banks(World world) {
        this.world = world;
    }

    Map<String, Handler> handlers() {
        return Map.of(
                "requestBankLink", call -> requestLink(call, null),
                "activateBankLink", this::activate,
                "requestBankUpdateLink", this::requestUpdate,
                "getBank", call -> Answer.ok(bank(call).toJson()),
                "deleteBank", this::delete);
    }

    private Answer requestLink(Call call, @Nullable Bank repaired) {
        require(call, "redirectUri", REDIRECT_URI, "INVALID_REDIRECT_URI", "redirectUri is https without a query.");
        require(
                call,
                "androidPackageName",
                PACKAGE_NAME,
                "INVALID_ANDROID_PACKAGE_NAME",
                "androidPackageName is a name like com.example.");
        return Answer.ok(
                Json.object().put("linkToken", world.plaidLinks().request(call.user(), repaired, world.draws())));
    }

    private Answer requestUpdate(Call call) {
        Bank bank = bank(call);
        if (!bank.needsLogin()) {
            throw Fault.of("PLAID_LOGIN_ERROR", "The link works; only one that wants a login is repaired.");
        }
        return requestLink(call, bank);
    }

    private Answer activate(Call call) {
        User user = call.user();
        if (user.bank().isPresent()) {
            throw Fault.of("ALREADY_EXISTS_BANK", "The user has a bank; delete it before linking another.");
        }
        BankLogin login = login(user, call.text("publicToken"));
        Bank bank = new Bank(world.draws().uuid(), world.draws().digits(4), login, world.now());
        user.link(bank, world.now());
        world.publish(user, Event.of(bank));
        BankVerification.begin(world, user, bank);
        ObjectNode json = Json.object();
        json.set("bankAccount", bank.toJson());
        return Answer.ok(json);
    }

    private BankLogin login(User user, String publicToken) {
        PlaidLinks.PublicToken issued = world.plaidLinks().issued(publicToken).orElse(null);
        if (issued != null) {
            if (!user.equals(issued.user())) {
                throw unknownToken();
            }
            world.plaidLinks().spend(publicToken);
            return issued.login();
        }
        if (publicToken.equals(STALE_TOKEN)) {
            return BankLogin.STALE;
        }
        if (!FREE_TOKEN.matcher(publicToken).matches()) {
            throw unknownToken();
        }
        return BankLogin.GOOD;
    }

    private Answer delete(Call call) {
        bank(call);
        call.user().link(null, world.now());
        return Answer.empty(204);
    }

    /** The linked bank, when the path names it. */
    static Bank bank(Call call) {
        return call.user()
                .bank()
                .filter(bank -> bank.id().equals(call.id("bankId")))
                .orElseThrow(() -> Fault.of("NOT_FOUND_BANK", "The user has no bank with this id."));
    }

    private static Fault unknownToken() {
        return Fault.of("INVALID_PUBLIC_TOKEN", "Not an unused public token of this user's bank login.")
                .inField("publicToken");
    }

    private static void require(Call call, String field, Pattern shape, String code, String message) {
        if (call.optionalText(field)
                .filter(text -> !shape.matcher(text).matches())
                .isPresent()) {
            throw Fault.of(code, message).inField(field);
        }
    }
}
