package me.ratio.sandbox.evm;

import java.nio.charset.StandardCharsets;

/** A text that {@code personal_sign} signs. The prefix keeps a wallet from signing a transaction by mistake. */
final class PersonalMessage {
    private PersonalMessage() {}

    /** Returns the hash that is signed. */
    static byte[] hash(String text) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        byte[] prefix = ("\u0019Ethereum Signed Message:\n" + message.length).getBytes(StandardCharsets.UTF_8);
        return Keccak256.hash(prefix, message);
    }
}
