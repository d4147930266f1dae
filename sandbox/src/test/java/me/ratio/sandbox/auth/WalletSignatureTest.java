package me.ratio.sandbox.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WalletSignatureTest {
    /** A widely published example of personal_sign, made by other software. */
    private static final String SIGNATURE = "b91467e570a6466aa9e9876cbcd013baba02900b8979d43fe208a4a4f339f5fd"
            + "6007e74cd82e037b800186422fc2da167c747ef045e5d18a5f5d4300f8e1a029";

    private static final String ADDRESS = "0x2c7536e3605d9c16a7a3d7b1898e529396a65c23";

    @Test
    void recovers_the_address_of_a_published_signature() {
        assertThat(WalletSignature.signer("Some data", "0x" + SIGNATURE + "1c")).contains(ADDRESS);
        assertThat(WalletSignature.signer("Some data", SIGNATURE + "1c")).contains(ADDRESS);
        assertThat(WalletSignature.signer("Some data", SIGNATURE.toUpperCase(Locale.ROOT) + "01"))
                .contains(ADDRESS);
    }

    @Test
    void another_text_or_parity_is_another_wallet() {
        assertThat(WalletSignature.signer("Some date", SIGNATURE + "1c"))
                .isNotEmpty()
                .isNotEqualTo(Optional.of(ADDRESS));
        assertThat(WalletSignature.signer("Some data", SIGNATURE + "1b")).isNotEqualTo(Optional.of(ADDRESS));
    }

    @Test
    void what_no_wallet_can_have_made_is_nothing() {
        assertThat(WalletSignature.signer("x", "")).isEmpty();
        assertThat(WalletSignature.signer("x", "0x12")).isEmpty();
        assertThat(WalletSignature.signer("x", "0".repeat(128) + "1b")).isEmpty();
        assertThat(WalletSignature.signer("x", "f".repeat(128) + "1b")).isEmpty();
        assertThat(WalletSignature.signer("x", SIGNATURE + "05")).isEmpty();
    }
}
