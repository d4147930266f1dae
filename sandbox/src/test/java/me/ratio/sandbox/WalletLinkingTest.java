package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WalletLinkingTest extends SandboxTest {
    private final TestWallet fresh = TestWallet.of(4242);

    @Test
    void the_documented_sequence_links_a_new_wallet() {
        Person ada = person(1).signedUp().forgetToken();
        assertThat(ada.proveWallet(fresh).body().has("userMask")).isFalse();
        assertThat(ada.sendText().outcome()).isEqualTo("409 ALREADY_EXISTS_PHONE");
        ada.forgetToken();
        assertThat(ada.provePhone().text("/userMask/id")).isEqualTo(ada.userId());
        assertThat(ada.proveEmail().text("/user/id")).isEqualTo(ada.userId());
        assertThat(add(ada).status()).isEqualTo(200);

        assertThat(ada.forgetToken().proveWallet(fresh).text("/userMask/id")).isEqualTo(ada.userId());
    }

    @Test
    void signing_in_with_a_new_wallet_in_a_two_factor_session_links_it() {
        Person ada = person(1).signedUp().forgetToken();
        ada.provePhone();
        ada.proveEmail();
        assertThat(ada.proveWallet(fresh).text("/user/id")).isEqualTo(ada.userId());
        assertThat(ada.forgetToken().proveWallet(fresh).text("/userMask/id")).isEqualTo(ada.userId());
    }

    @Test
    void adding_needs_two_factors_and_a_wallet_nobody_has_proven() {
        Person ada = person(1).signedUp();
        Person eve = person(2).signedUp();
        assertThat(eve.client()
                        .post(
                                "/v1/auth/cryptoWallet:addToUser",
                                "walletAddress",
                                ada.wallet.address(),
                                "walletType",
                                "EVM")
                        .outcome())
                .isEqualTo("409 ALREADY_EXISTS_WALLET_ADDRESS");
        assertThat(add(ada).status()).isEqualTo(200);
        assertThat(add(ada).outcome()).isEqualTo("409 ALREADY_EXISTS_WALLET_ADDRESS");
        ada.forgetToken().proveWallet();
        assertThat(add(ada).outcome()).isEqualTo("403 MFA_REQUIRED");
    }

    @Test
    void an_unproven_wallet_moves_to_whoever_proves_it() {
        Person ada = person(1).signedUp();
        Person eve = person(2).signedUp();
        add(ada);
        assertThat(eve.proveWallet(fresh).text("/user/id")).isEqualTo(eve.userId());
        assertThat(eve.forgetToken().proveWallet(fresh).text("/userMask/id")).isEqualTo(eve.userId());
    }

    private Reply add(Person person) {
        return person.client()
                .post("/v1/auth/cryptoWallet:addToUser", "walletAddress", fresh.address(), "walletType", "EVM");
    }
}
