package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientSessionsTest extends SandboxTest {
    private static final String DEPOSIT = "0x4b20993bc481177ec7e8f571cecae8a9e22c02db";

    @Test
    void a_wallet_signs_in_with_a_session_id_instead_of_credentials() {
        TestWallet wallet = TestWallet.of(11);
        String id = open(wallet).text("/id");
        Person ada = new Person(sandbox, RawClient.anonymous(sandbox).with("ratio-client-session-id", id), 1);
        assertThat(ada.proveWallet().outcome()).isEqualTo("400 INVALID_WALLET_ADDRESS");
        assertThat(ada.proveWallet(wallet).status()).isEqualTo(200);

        RawClient nobody = RawClient.anonymous(sandbox);
        Reply read = nobody.get("/v1/client/sessions/" + id);
        assertThat(read.text("/signingAddress")).isEqualTo(wallet.address());
        assertThat(read.text("/depositAddress")).isEqualTo(DEPOSIT);
        assertThat(read.text("/sessionJwt")).isNotEmpty();
        assertThat(nobody.get("/v1/client/sessions/" + id).outcome()).isEqualTo("410 EXPIRED_SESSION_ID");
        assertThat(nobody.get("/v1/client/sessions/x").outcome()).isEqualTo("404 NOT_FOUND_SESSION");

        RawClient server = client.withJwt(read.text("/sessionJwt"));
        Person onTheServer = new Person(sandbox, server, 2);
        String phoneId = onTheServer.sendText().text("/phoneId");
        String jwt = server.post(
                        "/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", sandbox.lastOtp(onTheServer.phone))
                .text("/sessionJwt");
        Person user = new Person(sandbox, client.withJwt(jwt), 2);
        assertThat(user.createUser().status()).isEqualTo(201);
        assertThat(user.client().get(user.path("/wallets")).text("/items/0/address"))
                .isEqualTo(DEPOSIT);
    }

    @Test
    void a_session_lasts_a_quarter_of_an_hour() {
        String id = open(TestWallet.of(11)).text("/id");
        advance(900);
        Person ada = new Person(sandbox, RawClient.anonymous(sandbox).with("ratio-client-session-id", id), 1);
        assertThat(ada.proveWallet(TestWallet.of(11)).outcome()).isEqualTo("401 EXPIRED_SESSION_ID");
        assertThat(RawClient.anonymous(sandbox).get("/v1/client/sessions/" + id).outcome())
                .isEqualTo("410 EXPIRED_SESSION_ID");
    }

    @Test
    void a_session_id_has_to_be_one() {
        Person ada = new Person(sandbox, RawClient.anonymous(sandbox).with("ratio-client-session-id", "x"), 1);
        assertThat(ada.proveWallet().outcome()).isEqualTo("400 INVALID_SESSION_ID");
        assertThat(client.post("/v1/client/sessions", "signingAddress", "x", "signingType", "EVM")
                        .outcome())
                .isEqualTo("400 INVALID_SIGNING_ADDRESS");
    }

    private Reply open(TestWallet wallet) {
        return client.post(
                "/v1/client/sessions",
                "signingAddress",
                wallet.address(),
                "signingType",
                "EVM",
                "depositAddress",
                DEPOSIT);
    }
}
