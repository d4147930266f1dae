package me.ratio.sandbox.operations.user;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.contract.ApiContract;
import me.ratio.sandbox.http.ApiError;
import me.ratio.sandbox.http.ApiResponse;
import me.ratio.sandbox.operations.ContactFormats;
import me.ratio.sandbox.operations.OperationGroup;
import me.ratio.sandbox.operations.OperationHandler;
import me.ratio.sandbox.operations.OperationRequest;
import me.ratio.sandbox.options.TenantOptions;
import me.ratio.sandbox.state.AuthenticationFactor;
import me.ratio.sandbox.state.DepositWallet;
import me.ratio.sandbox.state.SandboxState;
import me.ratio.sandbox.state.Session;
import me.ratio.sandbox.state.User;
import me.ratio.sandbox.state.UserDirectory;
import me.ratio.sandbox.state.UserProfile;

/** Creates and reads users. */
public final class UserOperations implements OperationGroup {
    private final SandboxState state;
    private final TenantOptions options;
    private final List<String> flags;
    private final String walletType;

    /** Creates the group. */
    public UserOperations(SandboxState state, ApiContract contract, TenantOptions options) {
        this.state = state;
        this.options = options;
        this.flags = contract.valuesOf("UserFlag");
        this.walletType = contract.valuesOf("WalletType").get(0);
    }

    @Override
    public Map<String, OperationHandler> handlers() {
        return Map.of("getUser", request -> ApiResponse.ok(request.user().toJson()), "createUser", this::create);
    }

    private ApiResponse create(OperationRequest request) {
        UserProfile profile = profile(request);
        Session session = request.session();
        requireProven(profile, session);
        requireUnused(profile, session);
        User user = new User(state.ids().uuid(), request.application(), profile, state.now());
        request.application().users().add(user);
        session.signIn(user);
        session.proof(AuthenticationFactor.WALLET).ifPresent(address -> addWallet(user, session, address));
        if (profile.middleName() != null && flags.contains(profile.middleName())) {
            // Gives access to every flag, including those that no other operation sets.
            user.flag(profile.middleName(), state.now());
        }
        return ApiResponse.of(201, user.toJson());
    }

    /** Lets the wallet of the session sign in as the user, and makes it the first deposit wallet if it came first. */
    private void addWallet(User user, Session session, String address) {
        session.application().users().addSignInWallet(address, user, true);
        boolean isFirst = session.factors().iterator().next() == AuthenticationFactor.WALLET;
        if (session.depositAddress().isEmpty() && !(isFirst && options.signUpWalletReceives())) {
            return;
        }
        DepositWallet wallet = new DepositWallet(
                state.ids().uuid(), session.depositAddress().orElse(address), walletType, null, state.now());
        user.wallets().put(wallet.id(), wallet);
    }

    private static UserProfile profile(OperationRequest request) {
        if (!request.body().path("acceptedTerms").asBoolean()) {
            throw ApiError.of("INVALID_ACCEPTED_TERMS", "acceptedTerms must be true.")
                    .inField("acceptedTerms")
                    .by(Behaviour.ACCEPTED_TERMS);
        }
        if (!request.text("country").equals("US")) {
            throw ApiError.of("INVALID_COUNTRY", "Not a supported country: use US.")
                    .inField("country")
                    .by(Behaviour.COUNTRY_FORMAT);
        }
        ContactFormats.requireEmail(request.text("email"), "email");
        ContactFormats.requireUsPhone(request.text("phone"), "phone");
        return new UserProfile(
                request.text("firstName"),
                request.optionalText("middleName").orElse(null),
                request.text("lastName"),
                request.text("email").toLowerCase(Locale.ROOT),
                request.text("phone"),
                request.text("country"));
    }

    private static void requireProven(UserProfile profile, Session session) {
        if (session.user().isPresent()) {
            throw ApiError.of("ALREADY_EXISTS_USER", "The user of this session has already signed up.");
        }
        String phone = session.proof(AuthenticationFactor.SMS)
                .orElseThrow(() -> ApiError.of("MFA_REQUIRED", "One of the two factors at sign-up must be a phone.")
                        .by(Behaviour.SIGNUP_SMS_FACTOR));
        if (!phone.equals(profile.phone())) {
            throw ApiError.of("MISMATCH_PHONE", "phone must be the number proven in this session.")
                    .inField("phone");
        }
        if (session.proof(AuthenticationFactor.EMAIL)
                .filter(email -> !email.equals(profile.email()))
                .isPresent()) {
            throw ApiError.of("MISMATCH_EMAIL", "email must be the address proven in this session.")
                    .inField("email");
        }
    }

    private static void requireUnused(UserProfile profile, Session session) {
        UserDirectory users = session.application().users();
        if (users.owner(AuthenticationFactor.SMS, profile.phone()).isPresent()) {
            throw ApiError.of("ALREADY_EXISTS_PHONE", "Another user has this phone number; sign in as that user.")
                    .inField("phone");
        }
        if (users.owner(AuthenticationFactor.EMAIL, profile.email()).isPresent()) {
            throw ApiError.of("ALREADY_EXISTS_EMAIL", "Another user has this e-mail address; sign in as that user.")
                    .inField("email");
        }
        if (session.proof(AuthenticationFactor.WALLET)
                .filter(users::isProvenWallet)
                .isPresent()) {
            throw ApiError.of("ALREADY_EXISTS_USER", "Another user has this wallet; sign in as that user.");
        }
    }
}
