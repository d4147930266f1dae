package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.options.TenantOptions;
import org.junit.jupiter.api.Test;

class CreateUserTest extends SandboxTest {
    @Test
    @Proves(Behaviour.DEPOSIT_AUTO)
    void makesTheSignInWalletADepositWallet() {
        TestUser ada = user(1).signedUp();
        TestResponse wallets = ada.client().get(ada.path("/wallets"));
        assertThat(wallets.body().path("items")).hasSize(1);
        assertThat(wallets.text("/items/0/address")).isEqualTo(ada.wallet.address());
    }

    @Test
    @Proves({Behaviour.SIGNUP_SMS_FACTOR, Behaviour.SIGNUP_NO_EMAIL_WALLET})
    void requiresTwoFactorsWithAPhone() {
        TestUser ada = user(1);
        ada.proveWallet();
        assertThat(ada.createUser().outcome()).isEqualTo("403 MFA_REQUIRED");
        ada.proveEmail();
        assertThat(ada.createUser().outcome()).isEqualTo("403 MFA_REQUIRED");
        ada.forgetToken();
        ada.proveEmail();
        ada.provePhone();
        assertThat(ada.createUser().status()).isEqualTo(201);
        assertThat(ada.createUser().outcome()).isEqualTo("409 ALREADY_EXISTS_USER");
    }

    @Test
    @Proves({Behaviour.COUNTRY_FORMAT, Behaviour.ACCEPTED_TERMS})
    void requiresTheProvenPhoneAndEmail() {
        TestUser ada = user(1);
        ada.provePhone();
        ada.proveEmail();
        assertThat(create(ada, "+14155550188", ada.email, "US", true)).isEqualTo("400 MISMATCH_PHONE");
        assertThat(create(ada, ada.phone, "else@example.com", "US", true)).isEqualTo("400 MISMATCH_EMAIL");
        assertThat(create(ada, ada.phone, ada.email, "CA", true)).isEqualTo("400 INVALID_COUNTRY");
        assertThat(create(ada, ada.phone, ada.email, "US", false)).isEqualTo("400 INVALID_ACCEPTED_TERMS");
        assertThat(create(ada, ada.phone, "nobody", "US", true)).isEqualTo("400 INVALID_EMAIL");
        assertThat(create(ada, "12", ada.email, "US", true)).isEqualTo("400 INVALID_PHONE");
        assertThat(create(ada, ada.phone, ada.email, "US", true)).isEqualTo("201 -");
    }

    @Test
    @Proves(Behaviour.SANDBOX_IDENTITY)
    void rejectsPhoneAndEmailOfAnotherUser() {
        TestUser early = user(1);
        early.proveWallet();
        early.provePhone();
        TestUser late = new TestUser(sandbox, client, 1);
        late.proveWallet(wallet(9));
        late.provePhone();
        assertThat(early.createUser().status()).isEqualTo(201);
        assertThat(late.createUser().outcome()).isEqualTo("409 ALREADY_EXISTS_PHONE");
        TestUser eve = user(2);
        eve.proveWallet();
        eve.provePhone();
        assertThat(create(eve, eve.phone, early.email, "US", true)).isEqualTo("409 ALREADY_EXISTS_EMAIL");
    }

    private static String create(TestUser user, String phone, String email, String country, boolean accepted) {
        return user.client()
                .post(
                        "/v1/users",
                        "firstName",
                        "Ada",
                        "lastName",
                        "Jensen",
                        "email",
                        email,
                        "country",
                        country,
                        "phone",
                        phone,
                        "acceptedTerms",
                        accepted)
                .outcome();
    }

    @Test
    @Proves(Behaviour.SECOND_WALLET)
    void doesNotMakeAWalletThatCameSecondADepositWallet() {
        TestUser ada = user(1);
        ada.provePhone();
        ada.proveWallet();
        ada.createUser();
        assertThat(ada.client().get(ada.path("/wallets")).body().path("items")).isEmpty();
        assertThat(connectWallet(ada)).isEqualTo("201 -");
        assertThat(ada.forgetToken().proveWallet().text("/userMask/id")).isEqualTo(ada.userId());
    }

    @Test
    @Proves(Behaviour.DEPOSIT_AGAIN)
    void takesTheSignInWalletAgainOnlyIfSwitchedOff() {
        TestUser ada = user(1).signedUp();
        assertThat(connectWallet(ada)).isEqualTo("409 ALREADY_EXISTS_WALLET_ADDRESS");
        SandboxTenant tenant = sandbox.tenant("off", TenantOptions.defaults().withSignUpWalletReceives(false));
        TestUser eve = new TestUser(tenant, TestClient.of(sandbox, tenant), 1).signedUp();
        assertThat(eve.client().get(eve.path("/wallets")).body().path("items")).isEmpty();
        assertThat(connectWallet(eve)).isEqualTo("201 -");
    }

    private static String connectWallet(TestUser user) {
        return user.client()
                .post(user.path("/wallets"), "address", user.wallet.address(), "type", "EVM")
                .outcome();
    }
}
