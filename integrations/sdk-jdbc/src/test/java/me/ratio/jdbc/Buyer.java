package me.ratio.jdbc;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import me.ratio.runtime.http.HttpTransport;
import me.ratio.runtime.transport.Transport;
import me.ratio.sandbox.SandboxTenant;
import me.ratio.sandbox.VerifiedUser;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.InitiateAchRequest;
import me.ratio.sdk.model.ListActivityQuery;
import me.ratio.sdk.purchase.PurchaseOptions;
import me.ratio.sdk.purchase.PurchaseRequest;
import me.ratio.sdk.purchase.PurchaseStore;
import me.ratio.sdk.purchase.Purchases;
import me.ratio.sdk.session.SessionState;

/** A user of the sandbox, who buys with a new client each time. */
final class Buyer implements AutoCloseable {
    static final HttpTransport HTTP = HttpTransport.builder().build();

    private static final DeviceFingerprint DEVICE =
            DeviceFingerprint.builder().ip("192.0.2.1").build();

    private final SandboxTenant tenant;
    private final VerifiedUser user;
    private final SessionState session;
    private final List<RatioClient> clients = new ArrayList<>();

    Buyer(SandboxTenant tenant) {
        this.tenant = tenant;
        this.user = tenant.verifiedUser();
        this.session = user.session().exportState();
    }

    private RatioClient client(PurchaseOptions options, PurchaseStore store, Transport transport) {
        RatioClient client = tenant.clientBuilder()
                .transport(transport)
                .purchaseOptions(options.withStore(store).asSoleApplication())
                .maxRetries(0)
                .build();
        clients.add(client);
        return client;
    }

    Purchases signedIn(PurchaseStore store, Transport transport) {
        return client(PurchaseOptions.defaults(), store, transport)
                .restoreSession(session, DEVICE)
                .purchases();
    }

    Purchases signedOut(PurchaseStore store, Transport transport) {
        return client(PurchaseOptions.defaults(), store, transport)
                .newSession(DEVICE)
                .purchases();
    }

    /** Returns the purchases of a client with none. */
    Purchases afterTheSettleTime(PurchaseStore store, Transport transport) {
        return client(PurchaseOptions.defaults().withSettleTime(Duration.ZERO), store, transport)
                .newSession(DEVICE)
                .purchases();
    }

    PurchaseRequest request() {
        return new PurchaseRequest(
                user.userId(),
                user.bankId(),
                InitiateAchRequest.builder()
                        .fiatAmount(new BigDecimal("25"))
                        .cryptoCurrency(CryptoCurrency.of("ETH"))
                        .walletId(user.walletId())
                        .type(AchType.INSTANT)
                        .build());
    }

    /** Returns how many purchases the API has carried out. */
    int bought() {
        return tenant.client()
                .newSession(DEVICE)
                .activity()
                .listActivity(user.userId(), ListActivityQuery.builder().build())
                .items()
                .size();
    }

    @Override
    public void close() {
        clients.forEach(RatioClient::close);
    }
}
