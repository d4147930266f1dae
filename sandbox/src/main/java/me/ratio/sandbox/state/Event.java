package me.ratio.sandbox.state;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * Something that webhooks are told.
 *
 * @param name its name in the contract
 * @param data what it is about, as it was when it happened
 */
public record Event(String name, JsonNode data) {
    /** A purchase was made or has moved on. */
    public static Event of(Purchase purchase) {
        return new Event("ACTIVITY_UPDATED", purchase.toJson());
    }

    /** A bank account was linked or has moved on. */
    public static Event of(Bank bank) {
        return new Event("BANK_UPDATED", bank.toJson());
    }

    /** Identity data was submitted or has been checked. */
    public static Event of(Kyc kyc) {
        return new Event("KYC_UPDATED", kyc.toJson());
    }
}
