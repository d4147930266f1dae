package me.ratio.sandbox;

import java.time.Duration;
import java.util.function.BiConsumer;
import me.ratio.sandbox.options.TenantOptions;

/** Requests that are refused for what they ask for, or who asks, rather than for their shape. */
final class RefusedRequests {
    private final RatioSandbox sandbox;
    private final TestClient client;
    private final BiConsumer<String, TestResponse> responses;

    /**
     * Creates the requests.
     *
     * @param responses takes the cause and the response of each
     */
    RefusedRequests(RatioSandbox sandbox, BiConsumer<String, TestResponse> responses) {
        this.sandbox = sandbox;
        this.client = TestClient.of(sandbox);
        this.responses = responses;
    }

    void send() {
        sendCredentials();
        signUp();
        useWalletsAndKyc();
        buy();
    }

    private TestUser user(int number) {
        return TestUser.number(number, sandbox);
    }

    private void advance(int seconds) {
        sandbox.clock().advance(Duration.ofSeconds(seconds));
    }

    private void sendCredentials() {
        TestUser ada = user(1).signedUp();
        TestClient anonymous = TestClient.anonymous(sandbox);
        responses.accept("a path that does not exist", client.get("/v1/nothing"));
        responses.accept("a call without client id", anonymous.get("/v1/config"));
        responses.accept(
                "a client id that is not a UUID",
                client.with("ratio-client-id", "x").get("/v1/config"));
        responses.accept(
                "a call without secret", client.without("ratio-client-secret").get("/v1/config"));
        responses.accept(
                "a wrong secret", client.with("ratio-client-secret", "x").get("/v1/config"));
        responses.accept("`listWallets` without token", client.get(ada.path("/wallets")));
        responses.accept("a token that is none", client.withJwt("x").get(ada.path("/wallets")));
        responses.accept("a body that is not JSON", client.send("POST", "/v1/auth/otp/sms:send", "x"));
        responses.accept("`getClientSession` with an unknown id", anonymous.get("/v1/client/sessions/x"));
        TestClient embedded = anonymous.with("ratio-client-session-id", "x");
        responses.accept(
                "wallet sign-in with an unknown client session", new TestUser(sandbox, embedded, 1).proveWallet());
        TestUser eve = user(2).signedUp().forgetToken();
        eve.proveWallet();
        responses.accept("a write with one factor", eve.submitKyc("299001234"));
        responses.accept("another user's id", eve.client().get(ada.path("")));
        String phone = "+14155550177";
        responses.accept(
                "a known user who asks for a code to another phone",
                eve.client().post("/v1/auth/otp/sms:send", "phoneNumber", phone));
        responses.accept(
                "a known user who asks for a code to another address",
                eve.client().post("/v1/auth/otp/email:send", "emailAddress", "new@example.com"));
        responses.accept("`sendSmsOtp` without session and phone", client.post("/v1/auth/otp/sms:send"));
        responses.accept("`sendEmailOtp` without session and address", client.post("/v1/auth/otp/email:send"));
        responses.accept(
                "a phone number of another country",
                client.post("/v1/auth/otp/sms:send", "phoneNumber", "+33612345678"));
        responses.accept(
                "a toll-free phone number", client.post("/v1/auth/otp/sms:send", "phoneNumber", "+18005550123"));
        String session = client.post(
                        "/v1/client/sessions",
                        "signingAddress",
                        SandboxTest.wallet(11).address(),
                        "signingType",
                        "EVM")
                .text("/id");
        advance(900);
        responses.accept("a client session after 15 minutes", anonymous.get("/v1/client/sessions/" + session));
        responses.accept("a token after five minutes", ada.client().get(ada.path("")));
    }

    private void signUp() {
        TestUser early = user(11);
        early.proveWallet();
        early.provePhone();
        TestUser late = user(11);
        late.proveWallet(SandboxTest.wallet(9));
        late.provePhone();
        early.createUser();
        responses.accept("signing up with the phone number of another user", late.createUser());
        responses.accept("signing up twice", early.createUser());
        TestUser eve = user(12);
        eve.proveWallet();
        eve.provePhone();
        responses.accept(
                "signing up with the e-mail address of another user",
                eve.client()
                        .post(
                                "/v1/users",
                                "firstName",
                                "Eve",
                                "lastName",
                                "Doe",
                                "email",
                                early.email,
                                "country",
                                "US",
                                "phone",
                                eve.phone,
                                "acceptedTerms",
                                true));
    }

    private void useWalletsAndKyc() {
        TestUser ada = user(21).signedUp();
        responses.accept("connecting a wallet again", connect(ada, ada.wallet.address()));
        responses.accept("connecting the zero address", connect(ada, "0x" + "0".repeat(40)));
        for (int i = 1; i <= 10; i++) {
            responses.accept(
                    "connecting an eleventh wallet",
                    connect(ada, SandboxTest.wallet(500 + i).address()));
        }
        responses.accept("`getWallet` with an unknown id", ada.client().get(ada.path("/wallets/" + ada.userId())));
        responses.accept("`getBank` with an unknown id", ada.client().get(ada.path("/banks/" + ada.userId())));
        responses.accept(
                "`getActivityItem` with an unknown id", ada.client().get(ada.path("/activity/" + ada.userId())));
        responses.accept("`startIdv` before KYC", ada.client().send("POST", ada.path("/idv"), null));
        responses.accept("limits before KYC", ada.client().send("POST", ada.path(":calculateAchLimits"), null));
        responses.accept(
                "KYC of a child",
                ada.client()
                        .post(
                                ada.path("/kyc"),
                                "dateOfBirth",
                                "2015-01-01",
                                "idType",
                                "SSN",
                                "idNumber",
                                "299001234",
                                "line1",
                                "1 Main Street",
                                "city",
                                "Oakland",
                                "state",
                                "CA",
                                "postalCode",
                                "94601"));
        ada.submitKyc("299001234");
        responses.accept("KYC twice", ada.submitKyc("299001234"));
        SandboxTenant tenant = sandbox.tenant(
                "registered",
                TenantOptions.defaults()
                        .withRedirectUris("https://shop.example")
                        .withAndroidPackageNames("com.shop"));
        TestUser eve = new TestUser(tenant, TestClient.of(sandbox, tenant), 1).signedUp();
        String link = eve.path("/banks:requestLink");
        responses.accept(
                "a redirect URI that is not registered",
                eve.client().post(link, "redirectUri", "https://other.example"));
        responses.accept(
                "a package that is not registered", eve.client().post(link, "androidPackageName", "com.other"));
    }

    private static TestResponse connect(TestUser user, String address) {
        return user.client().post(user.path("/wallets"), "address", address, "type", "EVM");
    }

    private void buy() {
        responses.accept(
                "an estimate for an amount that is not a number",
                client.post(
                        "/v1/crypto/estimates:ach",
                        "minCryptoAmount",
                        "x",
                        "cryptoCurrency",
                        "ETH",
                        "type",
                        "INSTANT"));
        TestUser ada = user(31).signedUp();
        ada.submitKyc("299001234");
        advance(5);
        ada.linkBank(PlaidLogin.GOOD);
        responses.accept("buying before the bank account is verified", ada.buy("25", "INSTANT", "ETH"));
        responses.accept("linking a second bank account", ada.linkBank(PlaidLogin.GOOD));
        TestUser eve = user(32).verified();
        responses.accept(
                "repairing a link that is active",
                eve.client().post(eve.path("/banks/" + eve.bankId() + ":requestLink")));
        responses.accept("buying for 5000.01 dollars", eve.buy("5000.01", "STANDARD", "ETH"));
        responses.accept("buying a currency that is not for sale", eve.buy("25", "STANDARD", "MATIC"));
        for (int i = 0; i < 5; i++) {
            responses.accept("buying for the fifth time in a day", eve.buy("25", "STANDARD", "ETH"));
        }
        TestUser mallory = user(33).verified();
        mallory.buy("123.45", "INSTANT", "USDC_POLYGON");
        advance(20);
        responses.accept("a write of a flagged user", mallory.buy("25", "INSTANT", "ETH"));
    }
}
