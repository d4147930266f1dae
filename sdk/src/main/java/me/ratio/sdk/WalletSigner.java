package me.ratio.sdk;

/** Signs with a wallet's private key, which this library never sees. */
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
