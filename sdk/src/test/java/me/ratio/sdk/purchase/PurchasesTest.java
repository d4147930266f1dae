package me.ratio.sdk.purchase;

import static me.ratio.sdk.purchase.PurchaseServer.Ending.LOST_AFTER;
import static me.ratio.sdk.purchase.PurchaseServer.Ending.LOST_BEFORE;
import static me.ratio.sdk.purchase.PurchaseServer.Ending.NOT_SENT;
import static me.ratio.sdk.purchase.PurchaseServer.Ending.REFUSED;
import static me.ratio.sdk.purchase.PurchaseServer.Ending.RESPONSE;
import static me.ratio.sdk.purchase.PurchaseServer.Ending.SIGNED_OUT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import me.ratio.runtime.error.ConnectionException;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.error.IntentException;
import me.ratio.sdk.error.OutcomeUnknownException;
import me.ratio.sdk.error.PurchaseStoreException;
import me.ratio.sdk.error.UnauthorizedException;
import me.ratio.sdk.internal.purchase.InMemoryPurchaseStore;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.purchase.Reconciliation.Ambiguous;
import me.ratio.sdk.purchase.Reconciliation.NotPurchased;
import me.ratio.sdk.purchase.Reconciliation.Purchased;
import me.ratio.sdk.purchase.Reconciliation.TooEarly;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;

class PurchasesTest {
    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("203.0.113.7").build();

    private final PurchaseServer server = new PurchaseServer();
    private final PurchaseStore store = new InMemoryPurchaseStore();
    private final Purchases purchases = purchases(PurchaseOptions.defaults().asSoleApplication());

    private Purchases purchases(PurchaseOptions options) {
        return purchases(options, "client");
    }

    private Purchases purchases(PurchaseOptions options, String clientId) {
        RatioClient client = RatioClient.builder()
                .clientId(clientId)
                .clientSecret("secret")
                .baseUrl(URI.create("https://ratio.example"))
                .transport(new ScriptedTransport(server::respond))
                .purchaseOptions(options.store() == null ? options.withStore(store) : options)
                .maxRetries(0)
                .build();
        UserSession session = client.newSession(DEVICE);
        return client.restoreSession(
                        new me.ratio.sdk.session.SessionState(
                                session.exportState().owner(), "a.token.x"),
                        DEVICE)
                .purchases();
    }

    private static PurchaseRequest request(String amount) {
        return new PurchaseRequest(
                PurchaseServer.USER,
                PurchaseServer.BANK,
                InitiateAchRequest.builder()
                        .fiatAmount(new BigDecimal(amount))
                        .cryptoCurrency(CryptoCurrency.of("ETH"))
                        .walletId(PurchaseServer.WALLET)
                        .type(AchType.INSTANT)
                        .build());
    }

    private void loses(PurchaseServer.Ending ending, String key) {
        server.end(() -> ending);
        assertThatThrownBy(() -> purchases.submit(key, request("25")))
                .isInstanceOfSatisfying(OutcomeUnknownException.class, unknown -> {
                    assertThat(unknown.outcomeUnknown()).isTrue();
                    assertThat(unknown.intentKey()).isEqualTo(key);
                    assertThat(unknown).hasMessageContaining("purchases().reconcile(\"" + key + "\")");
                });
        server.end(() -> RESPONSE);
    }

    @Test
    void sendsAPurchaseOnce() {
        PurchaseIntent intent = purchases.submit("order-1", request("25"));
        assertThat(intent.state()).isEqualTo(IntentState.DONE);
        assertThat(intent.itemId()).isEqualTo(server.itemIds().get(0));
        assertThat(purchases.submit("order-1", request("25.00"))).isEqualTo(intent);
        assertThat(purchases.submit("order-1")).isEqualTo(intent);
        assertThat(server.received()).isEqualTo(1);
    }

    @Test
    void sendsAPurchaseOnceFromManyThreads() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            Callable<PurchaseIntent> submission = () -> purchases.submit("order-1", request("25"));
            List<Future<PurchaseIntent>> results = threads.invokeAll(java.util.Collections.nCopies(200, submission));
            for (Future<PurchaseIntent> result : results) {
                assertThat(result.get().state()).isIn(IntentState.DONE, IntentState.SENDING);
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.received()).isEqualTo(1);
    }

    @Test
    void refusesAKeyThatWasClaimedForSomethingElse() {
        purchases.claim("order-1", request("25"));
        assertThatThrownBy(() -> purchases.submit("order-1", request("26"))).isInstanceOf(IntentException.class);
        Purchases others = purchases(PurchaseOptions.defaults(), "another");
        assertThatThrownBy(() -> others.submit("order-1", request("25"))).isInstanceOf(IntentException.class);
        assertThatThrownBy(() -> others.submit("order-1")).isInstanceOf(IntentException.class);
        assertThatThrownBy(() -> purchases.submit("order-2"))
                .isInstanceOf(IntentException.class)
                .hasMessageContaining("not committed");
        assertThatThrownBy(() -> purchases.claim("", request("25"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(server.received()).isZero();
        assertThat(purchases.find("order-1")).map(PurchaseIntent::state).contains(IntentState.CLAIMED);
    }

    @Test
    void neverSendsAgainWhatMayHaveBeenCarriedOut() {
        loses(LOST_AFTER, "order-1");
        assertThat(purchases.submit("order-1").state()).isEqualTo(IntentState.SENDING);
        assertThat(purchases.submit("order-1", request("25")).state()).isEqualTo(IntentState.SENDING);
        assertThat(purchases.pending()).extracting(PurchaseIntent::key).containsExactly("order-1");
        assertThat(server.received()).isEqualTo(1);
        assertThat(purchases.reconcile("order-1")).isInstanceOfSatisfying(Purchased.class, purchased -> {
            assertThat(purchased.certain()).isTrue();
            assertThat(purchased.item().id()).isEqualTo(server.itemIds().get(0));
        });
        assertThat(purchases.find("order-1")).map(PurchaseIntent::state).contains(IntentState.DONE);
        assertThat(purchases.pending()).isEmpty();
    }

    @Test
    void sendsAgainWhatWasNotSentOrNotLookedAt() {
        server.end(() -> NOT_SENT);
        assertThatThrownBy(() -> purchases.submit("order-1", request("25"))).isInstanceOf(ConnectionException.class);
        assertThat(purchases.reconcile("order-1")).isEqualTo(new NotPurchased(true));
        server.end(() -> SIGNED_OUT);
        assertThatThrownBy(() -> purchases.submit("order-1")).isInstanceOf(UnauthorizedException.class);
        server.end(() -> RESPONSE);
        assertThat(purchases.submit("order-1").state()).isEqualTo(IntentState.DONE);
        assertThat(server.received()).isEqualTo(1);
    }

    @Test
    void remembersARefusal() {
        server.end(() -> REFUSED);
        assertThat(purchases.submit("order-1", request("25")).refusal())
                .isEqualTo(new PurchaseIntent.Refusal(422, "EXCEEDS_LIMIT_ACH"));
        server.end(() -> RESPONSE);
        assertThat(purchases.submit("order-1").state()).isEqualTo(IntentState.REFUSED);
        assertThat(purchases.reconcile("order-1")).isEqualTo(new NotPurchased(true));
        assertThat(server.received()).isZero();
    }

    @Test
    void presumesNothingBeforeTheSettleTime() {
        loses(LOST_BEFORE, "order-1");
        server.advance(Duration.ofHours(1));
        assertThat(purchases.reconcile("order-1"))
                .as("the first look begins the settle time")
                .isEqualTo(new TooEarly(server.time().plus(Duration.ofMinutes(10))));
        server.advance(Duration.ofMinutes(10));
        assertThat(purchases.reconcile("order-1")).isEqualTo(new NotPurchased(false));
        assertThat(purchases.submit("order-1").state()).as("never sent again").isEqualTo(IntentState.SENDING);
        assertThat(purchases.resolve("order-1", null, "support has asked").state())
                .isEqualTo(IntentState.CLOSED);
        assertThatThrownBy(() -> purchases.resolve("order-1", null, "again")).isInstanceOf(IntentException.class);
    }

    @Test
    void doesNotChooseAmongEqualTransactions() {
        loses(LOST_AFTER, "order-1");
        String other = server.buyElsewhere(json("25"));
        assertThat(purchases.reconcile("order-1"))
                .isInstanceOfSatisfying(Ambiguous.class, ambiguous -> assertThat(ambiguous.items())
                        .hasSize(2));
        assertThat(purchases.resolve("order-1", other, "the user says so").itemId())
                .isEqualTo(other);
    }

    @Test
    void setsTransactionsOfOtherIntentsAside() {
        loses(LOST_BEFORE, "order-1");
        purchases.submit("order-2", request("25"));
        purchases.submit("order-3", request("24"));
        assertThat(purchases.reconcile("order-1")).isInstanceOf(TooEarly.class);
    }

    @Test
    void equalOpenIntentsGetEqualTransactionsInOrder() {
        loses(LOST_AFTER, "order-1");
        server.advance(Duration.ofSeconds(10));
        loses(LOST_BEFORE, "order-2");
        assertThat(purchases.reconcile("order-1"))
                .as("it may be that of order-2")
                .isInstanceOfSatisfying(Purchased.class, purchased -> assertThat(purchased.certain())
                        .isFalse());
        assertThat(purchases.reconcile("order-2")).isInstanceOf(TooEarly.class);
        loses(LOST_AFTER, "order-3");
        loses(LOST_AFTER, "order-4");
        assertThat(purchases.find("order-1")).map(PurchaseIntent::state).contains(IntentState.SENDING);
    }

    @Test
    void saysThatOthersMayHaveBought() {
        Purchases beside = purchases(PurchaseOptions.defaults());
        loses(LOST_AFTER, "order-1");
        assertThat(beside.reconcile("order-1"))
                .isInstanceOfSatisfying(Purchased.class, purchased -> assertThat(purchased.certain())
                        .isFalse());
        assertThat(beside.find("order-1")).map(PurchaseIntent::state).contains(IntentState.SENDING);
    }

    @Test
    void sendsNothingIfTheStoreFails() {
        PurchaseStore broken = (PurchaseStore) java.lang.reflect.Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {PurchaseStore.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("compareAndSet")) {
                        throw new IllegalStateException("disk full");
                    }
                    return method.invoke(store, arguments);
                });
        Purchases failing = purchases.withStore(broken);
        assertThatThrownBy(() -> failing.submit("order-1", request("25")))
                .isInstanceOf(PurchaseStoreException.class)
                .hasRootCauseMessage("disk full");
        assertThat(server.received()).isZero();
    }

    private static com.fasterxml.jackson.databind.JsonNode json(String amount) {
        return new com.fasterxml.jackson.databind.ObjectMapper()
                .valueToTree(request(amount).purchase());
    }
}
