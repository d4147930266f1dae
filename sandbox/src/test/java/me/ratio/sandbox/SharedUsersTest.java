package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.options.TenantOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A tenant with several clients, which share its users. */
class SharedUsersTest extends SandboxTest {
    private SandboxTenant web;
    private SandboxTenant ios;
    private TestUser ada;

    @BeforeEach
    void signUpOnTheWeb() {
        web = sandbox.tenant("shop", TenantOptions.defaults().withClients("ios", "android"));
        ios = web.withClient("ios");
        ada = new TestUser(web, TestClient.of(sandbox, web), 1).verified();
    }

    private TestUser onIos() {
        TestUser there = new TestUser(ios, TestClient.of(sandbox, ios), 1);
        assertThat(there.proveWallet().text("/userMask/id")).isEqualTo(ada.userId());
        assertThat(there.provePhone().text("/user/id")).isEqualTo(ada.userId());
        return there;
    }

    @Test
    @Proves({Behaviour.ACTIVITY_CROSS_CLIENT, Behaviour.SHARED_USERS})
    void seeTheActivityOfAllClients() {
        String bought = ada.buy("25", "INSTANT", "ETH").text("/activityItem/id");
        TestUser there = onIos();
        assertThat(there.client().get(ada.path("/activity")).text("/items/0/id"))
                .isEqualTo(bought);
    }

    @Test
    @Proves(Behaviour.WEBHOOK_AUDIENCE)
    void areReportedToEachClientThatTheyUse() throws Exception {
        try (TestWebhookReceiver onWeb = new TestWebhookReceiver(204);
                TestWebhookReceiver onIos = new TestWebhookReceiver(204);
                TestWebhookReceiver onAndroid = new TestWebhookReceiver(204)) {
            register(web, onWeb);
            register(ios, onIos);
            register(web.withClient("android"), onAndroid);
            onIos();
            ada.buy("25", "INSTANT", "ETH");
            web.clock().advance(Duration.ofSeconds(60));
            assertThat(onWeb.received()).hasSize(2);
            assertThat(onIos.received()).hasSize(2);
            assertThat(onAndroid.received()).isEmpty();
        }
    }

    private void register(SandboxTenant tenant, TestWebhookReceiver receiver) {
        TestClient.of(sandbox, tenant)
                .post("/v1/webhooks", "url", receiver.url(), "events", List.of("ACTIVITY_UPDATED"));
    }

    @Test
    @Proves(Behaviour.SHARED_USERS)
    void areKnownToAClientOnceTheySignIn() {
        TestClient server = TestClient.of(sandbox, ios);
        assertThat(server.get(ada.path("")).outcome()).isEqualTo("404 NOT_FOUND_USER");
        assertThat(server.withJwt(ada.jwt()).get(ada.path("/wallets")).outcome())
                .isEqualTo("401 INVALID_AUTHORIZATION");
        onIos();
        assertThat(server.get(ada.path("")).text("/id")).isEqualTo(ada.userId());
        assertThat(TestClient.of(sandbox, web).get("/v1/webhooks").body().path("items"))
                .isEmpty();
    }

    @Test
    void cannotSignUpTwice() {
        TestUser again = new TestUser(ios, TestClient.of(sandbox, ios), 1);
        again.proveWallet(wallet(77));
        assertThat(again.sendSms().outcome()).isEqualTo("409 ALREADY_EXISTS_PHONE");
    }

    @Test
    void haveTheSameCredentialsInEachRun() {
        try (RatioSandbox other =
                RatioSandbox.builder().clock(SandboxClock.frozenAt(START)).start()) {
            SandboxTenant same = other.tenant("shop", web.options()).withClient("ios");
            assertThat(same.clientId()).isEqualTo(ios.clientId()).isNotEqualTo(web.clientId());
            assertThat(same.clientSecret()).isEqualTo(ios.clientSecret()).isNotEqualTo(web.clientSecret());
            assertThat(web.withClient("ios").verifiedUser().userId()).isNotEqualTo(ada.userId());
        }
    }

    @Test
    void saysWhichClientsAndOptionsThereAre() {
        assertThatThrownBy(() -> web.withClient("tv"))
                .hasMessage(
                        "'tv' is not a client of this tenant: use one of [android, ios], or name it in the options of"
                                + " the tenant");
        assertThatThrownBy(() -> sandbox.tenant("shop", TenantOptions.defaults()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("'shop' is a tenant with other options");
        assertThat(sandbox.tenant("shop")).isSameAs(web);
    }
}
