package me.ratio.sdk.purchase;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import me.ratio.runtime.error.ClientException;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.internal.purchase.InMemoryPurchaseStore;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.purchase.Reconciliation.Ambiguous;
import me.ratio.sdk.purchase.Reconciliation.NotPurchased;
import me.ratio.sdk.purchase.Reconciliation.Purchased;
import me.ratio.sdk.session.SessionState;
import me.ratio.sdk.testing.ScriptedTransport;
import org.junit.jupiter.api.Test;

/**
 * Plays random histories of equal purchases with lost requests, lost responses and lookups at every moment, also while another
 * purchase is under way, and compares every result with the books of the server.
 */
class PurchaseSimulationTest {
    private static final long SEED = Long.getLong("seed", 11);
    private static final int HISTORIES = Integer.getInteger("histories", 400);
    private static final List<String> AMOUNTS = List.of("25", "30");
    private static final PurchaseServer.Ending[] ENDINGS = PurchaseServer.Ending.values();

    /** A history: what was tried, and what the server knows. */
    private static final class History {
        private final Random random;
        private final PurchaseServer server = new PurchaseServer();
        private final Purchases purchases;
        private final Map<String, String> amounts = new HashMap<>();
        private final Set<String> carriedOut = new HashSet<>();
        private final List<String> keys = new ArrayList<>();
        private String current = "";

        History(long seed) {
            random = new Random(seed);
            server.end(() -> {
                PurchaseServer.Ending ending = ENDINGS[random.nextInt(ENDINGS.length)];
                if (ending == PurchaseServer.Ending.RESPONSE || ending == PurchaseServer.Ending.LOST_AFTER) {
                    assertThat(carriedOut.add(current))
                            .as("%s is sent once", current)
                            .isTrue();
                }
                return ending;
            });
            server.beforeResponse(() -> {
                if (random.nextInt(3) == 0 && !keys.isEmpty()) {
                    reconcile(keys.get(random.nextInt(keys.size())));
                }
            });
            RatioClient client = RatioClient.builder()
                    .clientId("client")
                    .clientSecret("secret")
                    .baseUrl(URI.create("https://ratio.example"))
                    .transport(new ScriptedTransport(server::respond))
                    .purchaseOptions(PurchaseOptions.defaults()
                            .withStore(new InMemoryPurchaseStore())
                            .asSoleApplication())
                    .maxRetries(0)
                    .build();
            DeviceFingerprint device =
                    DeviceFingerprint.builder().ip("203.0.113.7").build();
            String owner = client.newSession(device).exportState().owner();
            purchases = client.restoreSession(new SessionState(owner, "a.token.x"), device)
                    .purchases();
        }

        void play() {
            for (int step = 0; step < 12; step++) {
                switch (random.nextInt(4)) {
                    case 0 -> server.advance(Duration.ofSeconds(random.nextInt(180)));
                    case 1 -> {
                        if (!keys.isEmpty()) {
                            reconcile(keys.get(random.nextInt(keys.size())));
                        }
                    }
                    default -> buy();
                }
            }
            keys.forEach(this::reconcile);
            server.advance(Duration.ofMinutes(10));
            compareWithTheBooks();
        }

        private void buy() {
            // sometimes one that failed before
            String key = keys.isEmpty() || random.nextInt(4) > 0
                    ? "order-" + keys.size()
                    : keys.get(random.nextInt(keys.size()));
            if (!amounts.containsKey(key)) {
                amounts.put(key, AMOUNTS.get(random.nextInt(AMOUNTS.size())));
                keys.add(key);
            }
            current = key;
            try {
                purchases.submit(key, request(amounts.get(key)));
            } catch (ClientException expected) {
                assertThat(purchases.find(key)).isPresent();
            }
        }

        private Reconciliation reconcile(String key) {
            Reconciliation result = purchases.reconcile(key);
            if (result instanceof Purchased purchased && purchased.certain()) {
                assertThat(carriedOut).as("a certain purchase").contains(key);
            }
            if (result instanceof NotPurchased not && not.certain()) {
                assertThat(carriedOut).as("certainly no purchase").doesNotContain(key);
            }
            assertThat(result).as("with one application").isNotInstanceOf(Ambiguous.class);
            return result;
        }

        private void compareWithTheBooks() {
            Map<String, Integer> balance = new HashMap<>();
            for (String key : keys) {
                int purchased = reconcile(key) instanceof Purchased ? 1 : 0;
                balance.merge(amounts.get(key), purchased - (carriedOut.contains(key) ? 1 : 0), Integer::sum);
            }
            assertThat(balance.values())
                    .as("equal purchases are interchangeable")
                    .allMatch(difference -> difference == 0);
            assertThat(server.received()).isEqualTo(carriedOut.size());
        }
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

    @Test
    void agreesWithTheBooks() {
        for (long history = 0; history < HISTORIES; history++) {
            try {
                new History(SEED + history).play();
            } catch (AssertionError wrong) {
                throw new AssertionError("history of seed " + (SEED + history), wrong);
            }
        }
    }
}
