package me.ratio.sandbox;

import java.time.Duration;

/** Somebody with a wallet, a phone and a mailbox, who goes through the API step by step. */
final class Person {
    final TestWallet wallet;
    final String phone;
    final String email;
    private final RatioSandbox sandbox;
    private final RawClient client;
    private String jwt = "";
    private String userId = "";
    private String bankId = "";

    /** The number tells people apart; 1 to 99. */
    Person(RatioSandbox sandbox, RawClient client, int number) {
        this.sandbox = sandbox;
        this.client = client;
        this.wallet = TestWallet.of(1000 + number);
        this.phone = String.format("+141555501%02d", number);
        this.email = "person" + number + "@example.com";
    }

    static Person number(int number, RatioSandbox sandbox) {
        return new Person(sandbox, RawClient.of(sandbox), number);
    }

    /** The client with this person's token. */
    RawClient client() {
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

    /** Begins anew, without a token. */
    Person forgetToken() {
        jwt = "";
        return this;
    }

    Reply proveWallet() {
        return proveWallet(wallet);
    }

    Reply proveWallet(TestWallet which) {
        String challenge = client().post(
                        "/v1/auth/cryptoWallet:start", "walletAddress", which.address(), "walletType", "EVM")
                .text("/challenge");
        return remember(client().post(
                        "/v1/auth/cryptoWallet:authenticate",
                        "walletAddress",
                        which.address(),
                        "walletType",
                        "EVM",
                        "signature",
                        which.sign(challenge)));
    }

    Reply sendText() {
        return client().post("/v1/auth/otp/sms:send", "phoneNumber", phone);
    }

    Reply provePhone() {
        String phoneId = sendText().text("/phoneId");
        return remember(
                client().post("/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", sandbox.lastOtp(phone)));
    }

    Reply proveEmail() {
        String emailId =
                client().post("/v1/auth/otp/email:send", "emailAddress", email).text("/emailId");
        return remember(
                client().post("/v1/auth/otp/email:authenticate", "emailId", emailId, "otp", sandbox.lastOtp(email)));
    }

    Reply createUser() {
        return createUser("Mary");
    }

    Reply createUser(String middleName) {
        Reply reply = client().post(
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
        userId = reply.text("/id");
        return reply;
    }

    Reply submitKyc(String idNumber) {
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

    Reply linkBank(PlaidLogin login) {
        String linkToken = client().post(path("/banks:requestLink")).text("/linkToken");
        return activateBank(sandbox.completePlaidLink(linkToken, login));
    }

    Reply activateBank(String publicToken) {
        Reply reply = client().post(path("/banks:activateLink"), "publicToken", publicToken);
        bankId = reply.text("/bankAccount/id");
        return reply;
    }

    String walletId() {
        return client().get(path("/wallets")).text("/items/0/id");
    }

    Reply buy(String usd, String type, String currency) {
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

    /** Wallet, phone, user. */
    Person signedUp() {
        proveWallet();
        provePhone();
        createUser();
        return this;
    }

    /** Signed up, approved and with a verified bank. */
    Person verified() {
        signedUp();
        submitKyc("299001234");
        sandbox.clock().advance(Duration.ofSeconds(5));
        linkBank(PlaidLogin.GOOD);
        sandbox.clock().advance(Duration.ofSeconds(4));
        return this;
    }

    private Reply remember(Reply reply) {
        if (reply.status() == 200) {
            jwt = reply.text("/sessionJwt");
        }
        return reply;
    }
}
