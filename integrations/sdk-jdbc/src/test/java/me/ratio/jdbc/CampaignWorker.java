package me.ratio.jdbc;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import me.ratio.runtime.error.ClientException;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.purchase.IntentState;
import me.ratio.sdk.purchase.PurchaseIntent;
import me.ratio.sdk.purchase.PurchaseOptions;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.session.SessionState;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/**
 * A process of the campaign. It submits a random order for each byte that it reads, and then writes one; at the end of its
 * input it submits all orders that are left.
 */
final class CampaignWorker {
    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("192.0.2.1").build();

    private final List<CampaignOrder> orders;
    private final RatioClient client;
    private final CampaignTransport transport;
    private final Random random;

    private CampaignWorker(String[] arguments) throws IOException {
        random = new Random(Long.parseLong(arguments[6]));
        orders = CampaignOrder.read(Path.of(arguments[4]));
        transport = new CampaignTransport(Path.of(arguments[5]), random);
        PGConnectionPoolDataSource database = new PGConnectionPoolDataSource();
        database.setUrl(arguments[0]);
        database.setUser("postgres");
        PurchaseOptions options =
                PurchaseOptions.defaults().withStore(new JdbcPurchaseStore(JdbcConnectionPool.create(database)));
        client = RatioClient.builder()
                .baseUrl(URI.create(arguments[1]))
                .clientId(arguments[2])
                .clientSecret(arguments[3])
                .clock(Clock.fixed(Instant.parse(arguments[7]), ZoneOffset.UTC))
                .transport(transport)
                .purchaseOptions(Boolean.parseBoolean(arguments[8]) ? options.asSoleApplication() : options)
                .maxRetries(0)
                .build();
    }

    /** Arguments: database, server, client id, secret, file of orders, file for keys sent, seed, time, whether sole. */
    public static void main(String[] arguments) throws IOException {
        new CampaignWorker(arguments).run();
    }

    private void run() throws IOException {
        System.out.write('r');
        System.out.flush();
        while (System.in.read() >= 0) {
            for (int attempts = 0;
                    attempts < orders.size() && !submitted(orders.get(random.nextInt(orders.size()))); ) {
                attempts++; // most may be sent already
            }
            System.out.write('.');
            System.out.flush();
        }
        orders.forEach(this::submitted);
    }

    /** Returns whether there was something to do. */
    private boolean submitted(CampaignOrder order) {
        Purchases purchases = client.restoreSession(SessionState.ofText(order.session()), DEVICE)
                .purchases();
        try {
            PurchaseIntent intent = purchases.find(order.key()).orElse(null);
            if (intent != null && !intent.state().isSubmittable()) {
                if (intent.state() == IntentState.SENDING && random.nextInt(4) == 0) {
                    purchases.reconcile(order.key());
                }
                return false;
            }
            transport.sends(order.key());
            purchases.submit(order.key(), order.request());
        } catch (ClientException unknownOrNoDatabase) {
            return true;
        }
        return true;
    }
}
