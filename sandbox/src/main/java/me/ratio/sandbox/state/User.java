package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.Serializable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import me.ratio.sandbox.json.ApiJson;
import me.ratio.sandbox.json.ApiTimestamps;
import me.ratio.sandbox.outcome.KycStatus;
import me.ratio.sandbox.outcome.MagicValues;
import org.jspecify.annotations.Nullable;

/** A user of one or several clients, with identity check, wallets, bank account and purchases. */
public final class User implements Serializable {
    private static final long serialVersionUID = 1L;

    private final UUID id;
    private final LinkedHashSet<Application> clients = new LinkedHashSet<>();
    private final UserProfile profile;
    private final Instant createTime;
    private Instant updateTime;
    private final Kyc kyc = new Kyc();
    private final LinkedHashSet<String> flags = new LinkedHashSet<>();
    private final LinkedHashMap<UUID, DepositWallet> wallets = new LinkedHashMap<>();
    private final ArrayList<Purchase> purchases = new ArrayList<>();
    private @Nullable BankAccount bank;
    private @Nullable String nationality;
    private @Nullable String occupation;

    /** Creates a user, who has signed up with a client. */
    public User(UUID id, Application application, UserProfile profile, Instant now) {
        this.id = id;
        this.clients.add(application);
        this.profile = profile;
        this.createTime = now;
        this.updateTime = now;
    }

    /** Returns the id. */
    public UUID id() {
        return id;
    }

    /** Returns the clients that the user has signed in with. */
    public Set<Application> clients() {
        return clients;
    }

    /** Returns the full name. */
    public String name() {
        return profile.firstName() + " " + profile.lastName();
    }

    /** Returns the phone number. */
    public String phone() {
        return profile.phone();
    }

    /** Returns the e-mail address in lower case. */
    public String email() {
        return profile.email();
    }

    /** Returns the identity check. */
    public Kyc kyc() {
        return kyc;
    }

    /** Changes the status of the identity check. */
    public void changeKycStatus(KycStatus status, Instant now) {
        kyc.changeStatus(status, now);
        updateTime = now;
    }

    /** Sets the optional data that the user provides with the identity check. */
    public void setKycDetails(@Nullable String newNationality, @Nullable String newOccupation) {
        nationality = newNationality;
        occupation = newOccupation;
    }

    /** Flags the user, so that writes are refused. */
    public void flag(String code, Instant now) {
        flags.add(code);
        updateTime = now;
    }

    /** Removes a flag, as support does when its cause is gone. */
    public void clearFlag(String code, Instant now) {
        flags.remove(code);
        updateTime = now;
    }

    /** Tells whether writes are refused. */
    public boolean isBlocked() {
        return !flags.isEmpty();
    }

    /** Tells whether reads are refused too. */
    public boolean isSuspended() {
        return flags.contains(MagicValues.SUSPENDED_FLAG);
    }

    /** Returns the deposit wallets by id, oldest first. */
    public Map<UUID, DepositWallet> wallets() {
        return wallets;
    }

    /** Returns the linked bank account, if there is one. */
    public Optional<BankAccount> bank() {
        return Optional.ofNullable(bank);
    }

    /** Links a bank account, or unlinks it with null. */
    public void linkBank(@Nullable BankAccount newBank, Instant now) {
        bank = newBank;
        updateTime = now;
    }

    /** Returns the purchases, oldest first. */
    public List<Purchase> purchases() {
        return purchases;
    }

    /** Returns the contract's User. */
    public ObjectNode toJson() {
        ObjectNode json = ApiJson.object()
                .put("id", id.toString())
                .put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime))
                .put("firstName", profile.firstName());
        putIfKnown(json, "middleName", profile.middleName());
        json.put("lastName", profile.lastName())
                .put("email", profile.email())
                .put("country", profile.country())
                .put("phone", profile.phone());
        putIfKnown(json, "nationality", nationality);
        putIfKnown(json, "occupation", occupation);
        json.set("kyc", kyc.toJson());
        json.set(
                "connectedBankAccounts",
                ApiJson.array(bank().map(BankAccount::toJson).stream().toList()));
        json.set("flags", ApiJson.strings(flags));
        return json;
    }

    /** Returns the contract's UserMask. */
    public ObjectNode toMaskJson() {
        return ApiJson.object()
                .put("id", id.toString())
                .put("createTime", ApiTimestamps.format(createTime))
                .put("updateTime", ApiTimestamps.format(updateTime))
                .put("phoneMask", ContactMasks.phone(profile.phone()))
                .put("emailMask", ContactMasks.email(profile.email()));
    }

    private static void putIfKnown(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
