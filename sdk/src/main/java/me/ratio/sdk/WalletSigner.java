package me.ratio.sdk;

/**
 * Signs with a wallet's private key, which this library never sees. It is not passed to the client: call it between the
 * two steps of a sign-in.
 *
 * <pre>{@code
 * String challenge = session.auth().authenticateCryptoWalletStart(start).challenge();
 * String signature = wallet.sign(challenge);
 * }</pre>
 */
public interface WalletSigner {
    /** Returns the wallet's address: {@code 0x} and 40 hexadecimal digits. */
    String address();

    /**
     * Signs a challenge unchanged, by {@code personal_sign} (EIP-191).
     *
     * @param challenge the challenge in the response of {@code authenticateCryptoWalletStart}
     * @return the 65 bytes of the signature in hexadecimal digits, with or without {@code 0x}
     */
    String sign(String challenge);
}
