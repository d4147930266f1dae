package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import me.ratio.sandbox.json.Json;
import me.ratio.sandbox.json.Timestamps;
import org.jspecify.annotations.Nullable;

/** A user of one tenant, with wallets, bank and purchases. */
public final class User {
    /** The one flag that hides the user even from reads. */
    private static final String SUSPENDED = "F0000";

    private final UUID id;
    private final Tenant tenant;
    private final Profile profile;
    private final Instant createTime;
    private Instant updateTime;
    private final Kyc kyc = new Kyc();
    private final Set<String> flags = new LinkedHashSet<>();
    private final Map<UUID, DepositWallet> wallets = new LinkedHashMap<>();
    private final List<Purchase> purchases = new ArrayList<>();
    private @Nullable Bank bank;
    private @Nullable String nationality;
    private @Nullable String occupation;

    /** A new user. */
    public User(UUID id, Tenant tenant, Profile profile, Instant now) {
        this.id = id;
        this.tenant = tenant;
        this.profile = profile;
        this.createTime = now;
        this.updateTime = now;
    }

    /** The user's id. */
    public UUID id() {
        return id;
    }

    /** The tenant that has the user. */
    public Tenant tenant() {
        return tenant;
    }

    /** The phone number. */
    public String phone() {
        return profile.phone();
    }

    /** The e-mail address, lower case. */
    public String email() {
        return profile.email();
    }

    /** The identity check. */
    public Kyc kyc() {
        return kyc;
    }

    /** Moves the identity check on. */
    public void kycBecomes(KycStatus status, Instant now) {
        kyc.becomes(status, now);
        updateTime = now;
    }

    /** Keeps what the user says at the identity check beyond what is checked. */
    public void describe(@Nullable String newNationality, @Nullable String newOccupation) {
        nationality = newNationality;
        occupation = newOccupation;
    }

    /** Flags the user, which stops all writes. */
    public void flag(String code, Instant now) {
        flags.add(code);
        updateTime = now;
    }

    /** Whether writes are refused. */
    public boolean isBlocked() {
        return !flags.isEmpty();
    }

    /** Whether even reads are refused. */
    public boolean isSuspended() {
        return flags.contains(SUSPENDED);
    }

    /** Deposit wallets, oldest first. */
    public Map<UUID, DepositWallet> wallets() {
        return wallets;
    }

    /** The linked bank, when there is one. */
    public Optional<Bank> bank() {
        return Optional.ofNullable(bank);
    }

    /** Links a bank, or with null unlinks it. */
    public void link(@Nullable Bank newBank, Instant now) {
        bank = newBank;
        updateTime = now;
    }

    /** Purchases, oldest first. */
    public List<Purchase> purchases() {
        return purchases;
    }

    /** The contract's User. */
    public ObjectNode toJson() {
        ObjectNode json = Json.object()
                .put("id", id.toString())
                .put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime))
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
                Json.array(bank().map(Bank::toJson).stream().toList()));
        json.set("flags", Json.strings(flags));
        return json;
    }

    /** The contract's UserMask. */
    public ObjectNode toMaskJson() {
        return Json.object()
                .put("id", id.toString())
                .put("createTime", Timestamps.text(createTime))
                .put("updateTime", Timestamps.text(updateTime))
                .put("phoneMask", Masks.phone(profile.phone()))
                .put("emailMask", Masks.email(profile.email()));
    }

    private static void putIfKnown(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }
}
