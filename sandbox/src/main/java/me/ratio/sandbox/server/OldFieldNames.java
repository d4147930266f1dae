package me.ratio.sandbox.server;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;

/** Knows the names that fields had in 2022, which some clients still send. */
final class OldFieldNames {
    private static final Map<String, String> OLD_BY_NEW = Map.of(
            "walletType", "walletNetwork",
            "type", "network",
            "signingType", "signingNetwork",
            "depositType", "depositNetwork");

    /** Sign-in with a wallet still took the old name in July 2023. */
    private static final Set<String> TOLERANT_OPERATIONS =
            Set.of("authenticateCryptoWalletStart", "authenticateCryptoWallet");

    private static final Set<String> EVM_NETWORKS = Set.of("ETHEREUM", "POLYGON");

    private OldFieldNames() {}

    /** Adds the wallet type that a tolerated old field stands for, if the body does not have it. */
    static void complete(String operationId, ObjectNode body) {
        if (TOLERANT_OPERATIONS.contains(operationId)
                && !body.has("walletType")
                && EVM_NETWORKS.contains(body.path("walletNetwork").asText())) {
            body.put("walletType", "EVM");
        }
    }

    /** Returns what to say about a missing field that was sent with its old name; empty if it was not. */
    static String hint(String field, ObjectNode body) {
        String old = OLD_BY_NEW.get(field);
        return old != null && body.has(old) ? " It replaces " + old + ", which is no longer used." : "";
    }
}
