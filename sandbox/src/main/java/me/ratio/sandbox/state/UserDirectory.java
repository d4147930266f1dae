package me.ratio.sandbox.state;

import java.io.Serializable;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The users of a tenant, by id and by what they sign in with. The clients of the tenant share them. */
public final class UserDirectory implements Serializable {
    private static final long serialVersionUID = 1L;

    private final LinkedHashMap<UUID, User> users = new LinkedHashMap<>();
    private final HashMap<String, User> usersByPhone = new HashMap<>();
    private final HashMap<String, User> usersByEmail = new HashMap<>();
    private final HashMap<String, SignInWallet> signInWallets = new HashMap<>();

    /** Adds a user, who becomes the owner of the phone number and the e-mail address. */
    public void add(User user) {
        users.put(user.id(), user);
        usersByPhone.put(user.phone(), user);
        usersByEmail.put(user.email(), user);
    }

    /** Returns all users, oldest first. */
    public List<User> all() {
        return List.copyOf(users.values());
    }

    /** Returns a user by id. */
    public Optional<User> user(UUID id) {
        return Optional.ofNullable(users.get(id));
    }

    /** Returns the owner of a wallet address, phone number or e-mail address; the wallet need not be proven. */
    public Optional<User> owner(AuthenticationFactor factor, String value) {
        return switch (factor) {
            case WALLET -> Optional.ofNullable(signInWallets.get(value)).map(SignInWallet::user);
            case SMS -> Optional.ofNullable(usersByPhone.get(value));
            case EMAIL -> Optional.ofNullable(usersByEmail.get(value));
        };
    }

    /** Tells whether the wallet has signed in before; adding it to a user is not enough. */
    public boolean isProvenWallet(String address) {
        SignInWallet wallet = signInWallets.get(address);
        return wallet != null && wallet.proven();
    }

    /** Lets a user sign in with a wallet, and no other user any more: an address belongs to one user. */
    public void addSignInWallet(String address, User user, boolean proven) {
        signInWallets.put(address, new SignInWallet(user, proven));
    }

    private record SignInWallet(User user, boolean proven) implements Serializable {}
}
