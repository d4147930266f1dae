package me.ratio.sandbox.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.sandbox.contract.Contract;
import me.ratio.sandbox.http.Answer;
import me.ratio.sandbox.http.Fault;
import me.ratio.sandbox.state.DepositWallet;
import me.ratio.sandbox.state.Factor;
import me.ratio.sandbox.state.Profile;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.Tenant;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.World;

/** Signing up, and reading oneself. */
final class Users {
    private final World world;
    private final List<String> flags;
    private final String walletType;

    Users(World world, Contract contract) {
        this.world = world;
        this.flags = contract.valuesOf("UserFlag");
        this.walletType = contract.valuesOf("WalletType").get(0);
    }

    Map<String, Handler> handlers() {
        return Map.of("getUser", call -> Answer.ok(call.user().toJson()), "createUser", this::create);
    }

    private Answer create(Call call) {
        Profile profile = profile(call);
        Session session = call.session();
        requireFits(profile, session);
        requireFree(profile, session);
        User user = new User(world.draws().uuid(), call.tenant(), profile, world.now());
        call.tenant().add(user);
        session.belongsTo(user);
        session.proof(Factor.WALLET).ifPresent(address -> connect(user, session, address));
        if (profile.middleName() != null && flags.contains(profile.middleName())) {
            // magic value: every flag can be had, also those that nothing here leads to
            user.flag(profile.middleName(), world.now());
        }
        return Answer.of(201, user.toJson());
    }

    /** The wallet of sign-up signs in from now on and receives what is bought. */
    private void connect(User user, Session session, String address) {
        user.tenant().addSignInWallet(address, user, true);
        DepositWallet wallet = new DepositWallet(
                world.draws().uuid(), session.depositAddress().orElse(address), walletType, null, world.now());
        user.wallets().put(wallet.id(), wallet);
    }

    private static Profile profile(Call call) {
        if (!call.body().path("acceptedTerms").asBoolean()) {
            throw Fault.of("INVALID_ACCEPTED_TERMS", "acceptedTerms has to be true.")
                    .inField("acceptedTerms");
        }
        if (!call.text("country").equals("US")) {
            throw Fault.of("INVALID_COUNTRY", "Only US is served.").inField("country");
        }
        if (!ContactShapes.isEmail(call.text("email"))) {
            throw Fault.of("INVALID_EMAIL", "This is no e-mail address.").inField("email");
        }
        if (!ContactShapes.isUsPhone(call.text("phone"))) {
            throw Fault.of("INVALID_PHONE", "A phone number is +1 and ten digits, in the US.")
                    .inField("phone");
        }
        return new Profile(
                call.text("firstName"),
                call.optionalText("middleName").orElse(null),
                call.text("lastName"),
                call.text("email").toLowerCase(Locale.ROOT),
                call.text("phone"),
                call.text("country"));
    }

    private static void requireFits(Profile profile, Session session) {
        if (session.user().isPresent()) {
            throw Fault.of("ALREADY_EXISTS_USER", "The session's user has signed up already.");
        }
        String phone = session.proof(Factor.SMS)
                .orElseThrow(() -> Fault.of("MFA_REQUIRED", "One of the two factors at sign-up has to be a phone."));
        if (!phone.equals(profile.phone())) {
            throw Fault.of("MISMATCH_PHONE", "phone has to be the number proven in this session.")
                    .inField("phone");
        }
        if (session.proof(Factor.EMAIL)
                .filter(email -> !email.equals(profile.email()))
                .isPresent()) {
            throw Fault.of("MISMATCH_EMAIL", "email has to be the address proven in this session.")
                    .inField("email");
        }
    }

    private static void requireFree(Profile profile, Session session) {
        Tenant tenant = session.tenant();
        if (tenant.owner(Factor.SMS, profile.phone()).isPresent()) {
            throw Fault.of("ALREADY_EXISTS_PHONE", "Another user has this phone number; sign in as that user.")
                    .inField("phone");
        }
        if (tenant.owner(Factor.EMAIL, profile.email()).isPresent()) {
            throw Fault.of("ALREADY_EXISTS_EMAIL", "Another user has this e-mail address; sign in as that user.")
                    .inField("email");
        }
        if (session.proof(Factor.WALLET).filter(tenant::isProvenWallet).isPresent()) {
            throw Fault.of("ALREADY_EXISTS_USER", "Another user has this wallet; sign in as that user.");
        }
    }
}
