package me.ratio.sdk;

/** Signs with a wallet's private key, which this library never sees. */
public interface WalletSigner {
    /** The wallet's address: {@code 0x} and 40 hexadecimal digits. */
    String address();

    /**
     * Signs a challenge as it is, by {@code personal_sign} (EIP-191).
     *
     * @param challenge the whole text of {@code authenticateCryptoWalletStart}'s answer
     * @return the 65 bytes of the signature in hexadecimal digits, with or without {@code 0x}
     */
    String sign(String challenge);
}
