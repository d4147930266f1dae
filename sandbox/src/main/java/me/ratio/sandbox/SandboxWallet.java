package me.ratio.sandbox;

import java.math.BigInteger;
import me.ratio.sandbox.evm.EvmKey;
import me.ratio.sdk.WalletSigner;

/**
 * An Ethereum wallet with its key in memory, for tests and examples. A real application asks the user's wallet to sign.
 *
 * <pre>{@code
 * WalletSigner wallet = SandboxWallet.ofPhrase("the wallet of Ada");
 * String signature = wallet.sign(challenge);
 * }</pre>
 *
 * <p>The same phrase or key always gives the same address and signatures. Never use it for a wallet with a balance.
 */
public final class SandboxWallet implements WalletSigner {
    private final EvmKey key;

    private SandboxWallet(EvmKey key) {
        this.key = key;
    }

    /** Creates the wallet whose key is derived from a phrase. */
    public static SandboxWallet ofPhrase(String phrase) {
        return new SandboxWallet(EvmKey.ofPhrase(phrase));
    }

    /**
     * Creates the wallet with a private key.
     *
     * @throws IllegalArgumentException when the number is not a valid key of secp256k1
     */
    public static SandboxWallet ofPrivateKey(BigInteger privateKey) {
        return new SandboxWallet(new EvmKey(privateKey));
    }

    /** Returns the address: {@code 0x} and 40 lower-case hex digits. */
    @Override
    public String address() {
        return key.address();
    }

    /** Signs a challenge with {@code personal_sign}; returns 65 bytes in hex after {@code 0x}. */
    @Override
    public String sign(String challenge) {
        return key.sign(challenge);
    }

    /** Returns a text with the address only: the key is secret. */
    @Override
    public String toString() {
        return "SandboxWallet[" + address() + "]";
    }
}
