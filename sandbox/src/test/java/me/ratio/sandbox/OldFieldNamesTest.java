package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

/** What a client of 2022 or of mid 2023 sends. */
class OldFieldNamesTest extends SandboxTest {
    @Test
    @Proves(Behaviour.WALLET_NETWORK)
    void signsInWithTheOldNameOfTheWalletType() {
        SandboxWallet wallet = wallet(5);
        TestResponse start = client.post(
                "/v1/auth/cryptoWallet:start", "walletAddress", wallet.address(), "walletNetwork", "POLYGON");
        assertThat(start.status()).isEqualTo(200);
        assertThat(client.post(
                                "/v1/auth/cryptoWallet:authenticate",
                                "walletAddress",
                                wallet.address(),
                                "walletNetwork",
                                "POLYGON",
                                "signature",
                                wallet.sign(start.text("/challenge")))
                        .status())
                .isEqualTo(200);
        assertThat(client.post(
                                "/v1/auth/cryptoWallet:start",
                                "walletAddress",
                                wallet.address(),
                                "walletNetwork",
                                "SOLANA")
                        .outcome())
                .isEqualTo("400 MISSING_WALLET_TYPE");
    }

    @Test
    @Proves(Behaviour.OLD_FIELD_NAMES)
    void saysWhatAnOldNameIsCalledNow() {
        TestUser ada = user(1).signedUp();
        TestResponse response =
                ada.client().post(ada.path("/wallets"), "address", wallet(6).address(), "network", "ETHEREUM");
        assertThat(response.outcome()).isEqualTo("400 MISSING_TYPE");
        assertThat(response.text("/message"))
                .isEqualTo("The field type is required. It replaces network, which is no longer used.");
    }

    @Test
    @Proves(Behaviour.NULL_FIELDS)
    void saysThatNullIsNotAbsent() {
        TestUser ada = user(1).signedUp();
        TestResponse response =
                ada.client().post(ada.path("/wallets"), "address", wallet(6).address(), "type", "EVM", "name", null);
        assertThat(response.status()).isEqualTo(400);
        assertThat(response.text("/message")).isEqualTo("The field name must not be null: leave it out.");
    }
}
