package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.options.TenantOptions;
import org.junit.jupiter.api.Test;

class BankLinkTest extends SandboxTest {
    private static final String FREE_TOKEN = "public-sandbox-72ffcabb-7eb1-4ac7-b7e4-d2261e3fa78f";

    @Test
    @Proves({Behaviour.SANDBOX_BANK, Behaviour.BANK_VERIFY_POLL})
    void declinesABadLogin() {
        TestUser ada = approved(1);
        ada.linkBank(PlaidLogin.BAD);
        advance(4);
        assertThat(bank(ada).text("/verificationStatus")).isEqualTo("DECLINED");
        assertThat(ada.buy("25", "INSTANT", "ETH").outcome()).isEqualTo("422 BANK_VERIFICATION_INCOMPLETE");
    }

    @Test
    @Proves(Behaviour.KYC_ORDER)
    void verifiesTheBankAfterTheIdentityIsApproved() {
        TestUser ada = user(1).signedUp();
        ada.linkBank(PlaidLogin.GOOD);
        advance(60);
        assertThat(bank(ada).text("/verificationStatus")).isEqualTo("IN_REVIEW");
        ada.submitKyc("299001234");
        advance(8);
        assertThat(bank(ada).text("/verificationStatus")).isEqualTo("IN_REVIEW");
        advance(1);
        assertThat(bank(ada).text("/verificationStatus")).isEqualTo("APPROVED");
    }

    @Test
    @Proves(Behaviour.ONE_BANK)
    void allowsOneBankAtATime() {
        TestUser ada = approved(1);
        ada.linkBank(PlaidLogin.GOOD);
        String first = ada.bankId();
        assertThat(ada.activateBank(FREE_TOKEN).outcome()).isEqualTo("409 ALREADY_EXISTS_BANK");
        String path = ada.path("/banks/" + first);
        assertThat(ada.client().delete(path).status()).isEqualTo(204);
        assertThat(ada.client().delete(path).outcome()).isEqualTo("404 NOT_FOUND_BANK");
        assertThat(ada.activateBank(FREE_TOKEN).status()).isEqualTo(200);
        assertThat(ada.bankId()).isNotEqualTo(first);
        advance(10);
        assertThat(bank(ada).text("/linkStatus")).isEqualTo("ACTIVE");
    }

    @Test
    @Proves({Behaviour.PLAID_FLOW, Behaviour.PUBLIC_TOKEN_ONCE})
    void acceptsAPublicTokenOnceAndFromItsUser() {
        TestUser ada = approved(1);
        TestUser eve = approved(2);
        String linkToken = ada.client().post(ada.path("/banks:requestLink")).text("/linkToken");
        String publicToken = sandbox.completePlaidLink(linkToken, PlaidLogin.GOOD);
        assertThat(eve.activateBank(publicToken).outcome()).isEqualTo("400 INVALID_PUBLIC_TOKEN");
        assertThat(eve.activateBank("public-sandbox-x").outcome()).isEqualTo("400 INVALID_PUBLIC_TOKEN");
        assertThat(ada.activateBank(publicToken).status()).isEqualTo(200);
        ada.client().delete(ada.path("/banks/" + ada.bankId()));
        assertThat(ada.activateBank(publicToken).outcome()).isEqualTo("400 INVALID_PUBLIC_TOKEN");
        assertThatThrownBy(() -> sandbox.completePlaidLink("link-sandbox-x", PlaidLogin.GOOD))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @Proves(Behaviour.BANK_RELINK)
    void repairsALinkThatRequiresLogin() {
        TestUser ada = approved(1);
        ada.activateBank("public-sandbox-login-required");
        String repair = ada.path("/banks/" + ada.bankId() + ":requestLink");
        assertThat(ada.client().post(repair).outcome()).isEqualTo("422 PLAID_LOGIN_ERROR");
        advance(4);
        assertThat(bank(ada).text("/linkStatus")).isEqualTo("LOGIN_REQUIRED");
        assertThat(ada.buy("25", "INSTANT", "ETH").outcome()).isEqualTo("422 PLAID_LOGIN_ERROR");
        sandbox.completePlaidLink(ada.client().post(repair).text("/linkToken"), PlaidLogin.GOOD);
        assertThat(bank(ada).text("/linkStatus")).isEqualTo("ACTIVE");
    }

    @Test
    @Proves({Behaviour.PLAID_REGISTRATION, Behaviour.PLAID_REGISTRATION_DEFAULT, Behaviour.PLAID_ONE_OF_TWO})
    void acceptsARedirectUriOrAPackageName() {
        TestUser ada = user(1).signedUp();
        assertThat(requestLink(ada, "redirectUri", "https://your.redirecturi.com"))
                .isEqualTo("200 -");
        assertThat(requestLink(ada, "androidPackageName", "com.example")).isEqualTo("200 -");
        assertThat(requestLink(ada, "redirectUri", "https://your.redirecturi.com", "androidPackageName", "com.example"))
                .isEqualTo("400 INVALID_BODY");
        assertThat(requestLink(ada, "redirectUri", "https://example.com/?a=b")).isEqualTo("400 INVALID_REDIRECT_URI");
        assertThat(requestLink(ada, "redirectUri", "http://example.com")).isEqualTo("400 INVALID_REDIRECT_URI");
        assertThat(requestLink(ada, "androidPackageName", "one word")).isEqualTo("400 INVALID_ANDROID_PACKAGE_NAME");
    }

    @Test
    @Proves(Behaviour.PLAID_REGISTRATION)
    void refusesWhatIsNotRegistered() {
        SandboxTenant tenant = sandbox.tenant(
                "registered",
                TenantOptions.defaults()
                        .withRedirectUris("https://shop.example/linked")
                        .withAndroidPackageNames("com.example.shop"));
        TestUser ada = new TestUser(tenant, TestClient.of(sandbox, tenant), 1).signedUp();
        assertThat(requestLink(ada)).isEqualTo("200 -");
        assertThat(requestLink(ada, "redirectUri", "https://shop.example/linked"))
                .isEqualTo("200 -");
        assertThat(requestLink(ada, "redirectUri", "https://shop.example/other"))
                .isEqualTo("400 UNSUPPORTED_REDIRECT_URI");
        assertThat(requestLink(ada, "androidPackageName", "com.example.shop")).isEqualTo("200 -");
        assertThat(requestLink(ada, "androidPackageName", "com.example.other"))
                .isEqualTo("400 UNSUPPORTED_ANDROID_PACKAGE_NAME");
    }

    @Test
    @Proves(Behaviour.BANK_NAME_MATCH)
    void declinesAnAccountInAnotherName() {
        TestUser ada = approved(1);
        assertThat(ada.activateBank("public-sandbox-other-name").status()).isEqualTo(200);
        advance(4);
        assertThat(bank(ada).text("/verificationStatus")).isEqualTo("DECLINED");
    }

    private static String requestLink(TestUser user, Object... fields) {
        return user.client().post(user.path("/banks:requestLink"), fields).outcome();
    }

    private TestUser approved(int number) {
        TestUser user = user(number).signedUp();
        user.submitKyc("299001234");
        advance(5);
        return user;
    }

    private static TestResponse bank(TestUser user) {
        return user.client().get(user.path("/banks/" + user.bankId()));
    }
}
