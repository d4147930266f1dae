package me.ratio.sandbox;

import java.time.Duration;

/** A user with a wallet, a phone and an e-mail address who calls the API step by step. */
final class TestUser {
    final SandboxWallet wallet;
    final String phone;
    final String email;
    private final SandboxTenant tenant;
    private final TestClient client;
    private String jwt = "";
    private String userId = "";
    private String bankId = "";

    /** The number, 1 to 99, makes wallet, phone and e-mail address unique. */
    TestUser(RatioSandbox sandbox, TestClient client, int number) {
        this(sandbox.first(), client, number);
    }

    /** Creates a user of another tenant. */
    TestUser(SandboxTenant tenant, TestClient client, int number) {
        this.tenant = tenant;
        this.client = client;
        this.wallet = SandboxTest.wallet(1000 + number);
        this.phone = String.format("+141555501%02d", number);
        this.email = "person" + number + "@example.com";
    }

    static TestUser number(int number, RatioSandbox sandbox) {
        return new TestUser(sandbox, TestClient.of(sandbox), number);
    }

    /** Returns the client with the user's token. */
    TestClient client() {
        return jwt.isEmpty() ? client : client.withJwt(jwt);
    }

    String jwt() {
        return jwt;
    }

    String userId() {
        return userId;
    }

    String bankId() {
        return bankId;
    }

    String path(String rest) {
        return "/v1/users/" + userId + rest;
    }

    /** Starts a new session. */
    TestUser forgetToken() {
        jwt = "";
        return this;
    }

    TestResponse proveWallet() {
        return proveWallet(wallet);
    }

    TestResponse proveWallet(SandboxWallet which) {
        String challenge = client().post(
                        "/v1/auth/cryptoWallet:start", "walletAddress", which.address(), "walletType", "EVM")
                .text("/challenge");
        return rememberToken(client().post(
                        "/v1/auth/cryptoWallet:authenticate",
                        "walletAddress",
                        which.address(),
                        "walletType",
                        "EVM",
                        "signature",
                        which.sign(challenge)));
    }

    TestResponse sendSms() {
        return client().post("/v1/auth/otp/sms:send", "phoneNumber", phone);
    }

    TestResponse provePhone() {
        String phoneId = sendSms().text("/phoneId");
        return rememberToken(
                client().post("/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", tenant.lastOtp(phone)));
    }

    TestResponse proveEmail() {
        String emailId =
                client().post("/v1/auth/otp/email:send", "emailAddress", email).text("/emailId");
        return rememberToken(
                client().post("/v1/auth/otp/email:authenticate", "emailId", emailId, "otp", tenant.lastOtp(email)));
    }

    TestResponse createUser() {
        return createUser("Mary");
    }

    TestResponse createUser(String middleName) {
        TestResponse response = client().post(
                        "/v1/users",
                        "firstName",
                        "Ada",
                        "middleName",
                        middleName,
                        "lastName",
                        "Jensen",
                        "email",
                        email,
                        "country",
                        "US",
                        "phone",
                        phone,
                        "acceptedTerms",
                        true);
        userId = response.text("/id");
        return response;
    }

    TestResponse submitKyc(String idNumber) {
        return client().post(
                        path("/kyc"),
                        "dateOfBirth",
                        "1990-12-31",
                        "idType",
                        "SSN",
                        "idNumber",
                        idNumber,
                        "line1",
                        "1 Main Street",
                        "city",
                        "Oakland",
                        "state",
                        "CA",
                        "postalCode",
                        "94601");
    }

    TestResponse linkBank(PlaidLogin login) {
        String linkToken = client().post(path("/banks:requestLink")).text("/linkToken");
        return activateBank(tenant.completePlaidLink(linkToken, login));
    }

    TestResponse activateBank(String publicToken) {
        TestResponse response = client().post(path("/banks:activateLink"), "publicToken", publicToken);
        bankId = response.text("/bankAccount/id");
        return response;
    }

    String walletId() {
        return client().get(path("/wallets")).text("/items/0/id");
    }

    TestResponse buy(String usd, String type, String currency) {
        return client().post(
                        path("/banks/" + bankId + "/ach"),
                        "fiatAmount",
                        usd,
                        "cryptoCurrency",
                        currency,
                        "walletId",
                        walletId(),
                        "type",
                        type);
    }

    /** Proves wallet and phone and creates the user. */
    TestUser signedUp() {
        proveWallet();
        provePhone();
        createUser();
        return this;
    }

    /** Signs up, passes the identity check and links a verified bank account. */
    TestUser verified() {
        signedUp();
        submitKyc("299001234");
        tenant.clock().advance(Duration.ofSeconds(5));
        linkBank(PlaidLogin.GOOD);
        tenant.clock().advance(Duration.ofSeconds(4));
        return this;
    }

    private TestResponse rememberToken(TestResponse response) {
        if (response.status() == 200) {
            jwt = response.text("/sessionJwt");
        }
        return response;
    }
}
