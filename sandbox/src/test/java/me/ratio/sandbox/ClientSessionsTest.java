package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class ClientSessionsTest extends SandboxTest {
    private static final String DEPOSIT = "0x4b20993bc481177ec7e8f571cecae8a9e22c02db";

    @Test
    @Proves({Behaviour.SESSION_ID_HEADER, Behaviour.SESSION_ONE_READ, Behaviour.SESSION_PATH})
    void signsInWithASessionIdInsteadOfCredentials() {
        SandboxWallet wallet = wallet(11);
        String id = open(wallet).text("/id");
        TestUser ada = new TestUser(sandbox, TestClient.anonymous(sandbox).with("ratio-client-session-id", id), 1);
        assertThat(ada.proveWallet().outcome()).isEqualTo("400 INVALID_WALLET_ADDRESS");
        assertThat(ada.proveWallet(wallet).status()).isEqualTo(200);

        TestClient anonymous = TestClient.anonymous(sandbox);
        TestResponse read = anonymous.get("/v1/client/sessions/" + id);
        assertThat(read.text("/signingAddress")).isEqualTo(wallet.address());
        assertThat(read.text("/depositAddress")).isEqualTo(DEPOSIT);
        assertThat(read.text("/sessionJwt")).isNotEmpty();
        assertThat(anonymous.get("/v1/client/sessions/" + id).outcome()).isEqualTo("410 EXPIRED_SESSION_ID");
        assertThat(anonymous.get("/v1/client/sessions/x").outcome()).isEqualTo("404 NOT_FOUND_SESSION");

        TestClient server = client.withJwt(read.text("/sessionJwt"));
        TestUser onTheServer = new TestUser(sandbox, server, 2);
        String phoneId = onTheServer.sendSms().text("/phoneId");
        String jwt = server.post(
                        "/v1/auth/otp/sms:authenticate", "phoneId", phoneId, "otp", sandbox.lastOtp(onTheServer.phone))
                .text("/sessionJwt");
        TestUser user = new TestUser(sandbox, client.withJwt(jwt), 2);
        assertThat(user.createUser().status()).isEqualTo(201);
        assertThat(user.client().get(user.path("/wallets")).text("/items/0/address"))
                .isEqualTo(DEPOSIT);
    }

    @Test
    @Proves(Behaviour.CLIENT_SESSION_LIFETIME)
    void expiresAfterFifteenMinutes() {
        String id = open(wallet(11)).text("/id");
        advance(900);
        TestUser ada = new TestUser(sandbox, TestClient.anonymous(sandbox).with("ratio-client-session-id", id), 1);
        assertThat(ada.proveWallet(wallet(11)).outcome()).isEqualTo("401 EXPIRED_SESSION_ID");
        assertThat(TestClient.anonymous(sandbox)
                        .get("/v1/client/sessions/" + id)
                        .outcome())
                .isEqualTo("410 EXPIRED_SESSION_ID");
    }

    @Test
    void keepsSessionIdsOutOfTheJournal() {
        String id = open(wallet(11)).text("/id");
        client.get("/v1/client/sessions/" + id);
        client.delete("/v1/client/sessions/" + id);
        assertThat(sandbox.first().calls().toString())
                .contains("GET /v1/client/sessions/*** 200", "DELETE /v1/client/sessions/*** 405")
                .doesNotContain(id);
    }

    @Test
    void rejectsInvalidSessionIdsAndAddresses() {
        TestUser ada = new TestUser(sandbox, TestClient.anonymous(sandbox).with("ratio-client-session-id", "x"), 1);
        assertThat(ada.proveWallet().outcome()).isEqualTo("400 INVALID_SESSION_ID");
        assertThat(client.post("/v1/client/sessions", "signingAddress", "x", "signingType", "EVM")
                        .outcome())
                .isEqualTo("400 INVALID_SIGNING_ADDRESS");
    }

    private TestResponse open(SandboxWallet wallet) {
        return client.post(
                "/v1/client/sessions",
                "signingAddress",
                wallet.address(),
                "signingType",
                "EVM",
                "depositAddress",
                DEPOSIT);
    }

    @Test
    @Proves(Behaviour.SESSION_DEPOSIT_DEFAULT)
    void depositsToTheSigningAddressByDefault() {
        TestResponse session =
                client.post("/v1/client/sessions", "signingAddress", wallet(11).address(), "signingType", "EVM");
        assertThat(session.text("/depositAddress")).isEqualTo(wallet(11).address());
    }
}
