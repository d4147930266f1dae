package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class WalletLinkingTest extends SandboxTest {
    private final SandboxWallet fresh = wallet(4242);

    @Test
    @Proves({Behaviour.LINKING_SEQUENCE, Behaviour.UNKNOWN_USER_SIGNAL, Behaviour.SIGNIN_FACTORS})
    void linksAWalletInTheDocumentedSequence() {
        TestUser ada = user(1).signedUp().forgetToken();
        assertThat(ada.proveWallet(fresh).body().has("userMask")).isFalse();
        assertThat(ada.sendSms().outcome()).isEqualTo("409 ALREADY_EXISTS_PHONE");
        ada.forgetToken();
        assertThat(ada.provePhone().text("/userMask/id")).isEqualTo(ada.userId());
        assertThat(ada.proveEmail().text("/user/id")).isEqualTo(ada.userId());
        assertThat(add(ada).status()).isEqualTo(200);

        assertThat(ada.forgetToken().proveWallet(fresh).text("/userMask/id")).isEqualTo(ada.userId());
    }

    @Test
    @Proves(Behaviour.LINKING_KNOWN_USER)
    void linksAWalletBySigningInWithTwoFactors() {
        TestUser ada = user(1).signedUp().forgetToken();
        ada.provePhone();
        ada.proveEmail();
        assertThat(ada.proveWallet(fresh).text("/user/id")).isEqualTo(ada.userId());
        assertThat(ada.forgetToken().proveWallet(fresh).text("/userMask/id")).isEqualTo(ada.userId());
    }

    @Test
    @Proves(Behaviour.ADD_WALLET_CREDENTIALS)
    void requiresTwoFactorsAndAnUnprovenWallet() {
        TestUser ada = user(1).signedUp();
        TestUser eve = user(2).signedUp();
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
    @Proves(Behaviour.UNVERIFIED_WALLET)
    void movesAnUnprovenWalletToTheUserWhoProvesIt() {
        TestUser ada = user(1).signedUp();
        TestUser eve = user(2).signedUp();
        add(ada);
        assertThat(eve.proveWallet(fresh).text("/user/id")).isEqualTo(eve.userId());
        assertThat(eve.forgetToken().proveWallet(fresh).text("/userMask/id")).isEqualTo(eve.userId());
    }

    private TestResponse add(TestUser user) {
        return user.client()
                .post("/v1/auth/cryptoWallet:addToUser", "walletAddress", fresh.address(), "walletType", "EVM");
    }
}
