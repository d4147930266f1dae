package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.InitiateAchRequest;
import org.junit.jupiter.api.Test;

class SandboxTenantTest extends SandboxTest {
    /** Buys and has it delivered, in two minutes of the tenant's time. */
    private static String purchase(SandboxTenant tenant) {
        VerifiedUser user = tenant.verifiedUser();
        user.session()
                .bank()
                .initiateAch(
                        user.userId(),
                        user.bankId(),
                        InitiateAchRequest.builder()
                                .fiatAmount(new BigDecimal("25.00"))
                                .cryptoCurrency(CryptoCurrency.USDC_POLYGON)
                                .walletId(user.walletId())
                                .type(AchType.INSTANT)
                                .build());
        tenant.clock().advance(Duration.ofMinutes(2));
        return user.session()
                .activity()
                .listActivity(user.userId())
                .items()
                .get(0)
                .toString();
    }

    @Test
    void eightThreadsBuyAtTheSameTime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        List<Callable<String>> purchases = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            purchases.add(() -> purchase(sandbox.tenant()));
        }
        for (Future<String> purchase : threads.invokeAll(purchases)) {
            assertThat(purchase.get()).contains("COMPLETED");
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(1, TimeUnit.SECONDS)).isTrue();
        assertThat(sandbox.clock().instant()).isEqualTo(START);
    }

    @Test
    void hasACodeInboxOfItsOwn() {
        SandboxTenant one = sandbox.tenant();
        SandboxTenant other = sandbox.tenant();
        new TestUser(one, TestClient.of(sandbox, one), 1).sendSms();
        String code = one.lastOtp("+14155550101");
        assertThatThrownBy(() -> other.lastOtp("+14155550101")).isInstanceOf(IllegalStateException.class);
        new TestUser(other, TestClient.of(sandbox, other), 1).sendSms();
        assertThat(one.lastOtp("+14155550101")).isEqualTo(code).isNotEqualTo(other.lastOtp("+14155550101"));
    }

    @Test
    void seesTheSameIdsWhateverOthersDo() {
        List<String> alone = journey("mine", 0);
        assertThat(journey("mine", 3)).isEqualTo(alone);
        assertThat(journey("another", 0)).doesNotContainAnyElementsOf(alone);
    }

    private static List<String> journey(String name, int others) {
        try (RatioSandbox sandbox =
                RatioSandbox.builder().clock(SandboxClock.frozenAt(START)).start()) {
            for (int i = 0; i < others; i++) {
                sandbox.tenant().verifiedUser();
            }
            SandboxTenant tenant = sandbox.tenant(name);
            VerifiedUser user = tenant.verifiedUser();
            return List.of(tenant.clientId(), tenant.clientSecret(), user.userId(), user.walletId(), user.bankId());
        }
    }

    @Test
    void verifiedUsersMoveNoClock() {
        SandboxTenant tenant = sandbox.tenant();
        VerifiedUser first = tenant.verifiedUser();
        for (int i = 0; i < 31; i++) {
            tenant.verifiedUser();
        }
        assertThat(tenant.clock().instant()).isEqualTo(START);
        assertThat(first.session().user().getUser(first.userId()).id()).isEqualTo(first.userId());
    }

    @Test
    void verifiesUsersOfTheTenantOfTheClient() {
        SandboxTenant tenant = sandbox.tenant();
        VerifiedUser user = sandbox.verifiedUser(tenant.client());
        assertThat(TestClient.of(sandbox, tenant)
                        .get("/v1/users/" + user.userId())
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/v1/users/" + user.userId()).outcome()).isEqualTo("404 NOT_FOUND_USER");
    }

    @Test
    void aSilentWebhookReceiverStopsOnlyTheTimeOfItsTenant() throws Exception {
        SandboxTenant tenant = sandbox.tenant();
        TestClient owner = TestClient.of(sandbox, tenant);
        Thread waiting = new Thread(() -> tenant.clock().advance(Duration.ZERO));
        try (ServerSocket silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            for (int i = 0; i < 5; i++) { // each keeps the clock of its tenant for three seconds
                owner.post(
                        "/v1/webhooks",
                        "url",
                        "http://127.0.0.1:" + silent.getLocalPort() + "/" + i,
                        "events",
                        List.of("KYC_UPDATED"));
            }
            new TestUser(tenant, owner, 1).signedUp().submitKyc("299001234");
            waiting.start();
            try (Socket delivery = silent.accept()) {
                assertThat(delivery.isConnected()).isTrue();
                long start = System.nanoTime();
                TestUser.number(1, sandbox).verified();
                assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10));
            }
        }
        waiting.join();
    }

    @Test
    void requestsOfNoTenantHaveTheRealTime() {
        String time = TestClient.anonymous(sandbox).get("/v1/nothing").text("/createTime");
        assertThat(Instant.parse(time)).isAfter(START.plus(Duration.ofDays(365)));
    }

    @Test
    void aNewClientIdIsATenantOfItsOwn() {
        TestClient newcomer = client.with("ratio-client-id", "1f1cf7a2-1c35-4b8e-8f6a-90d3c5e7a112");
        advance(3600);
        String time =
                newcomer.get("/v1/users/1f1cf7a2-1c35-4b8e-8f6a-90d3c5e7a112").text("/createTime");
        assertThat(Instant.parse(time)).isEqualTo(START);
    }

    @Test
    void datesResponsesByItsClock() {
        TestResponse response = client.get("/v1/config");
        assertThat(response.headers()).containsEntry("date", "Tue, 18 Jul 2023 12:00:00 GMT");
        assertThat(TestClient.anonymous(sandbox)
                        .get("/_sandbox/health")
                        .headers()
                        .get("date"))
                .doesNotContain("2023");
    }
}
