package me.ratio.benchmarks.stockclients;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawModels;
import me.ratio.benchmarks.raw.RawPaths;
import me.ratio.benchmarks.stock.nativehttp.ApiClient;
import me.ratio.benchmarks.stock.nativehttp.ApiException;
import me.ratio.benchmarks.stock.nativehttp.api.ActivityApi;
import me.ratio.benchmarks.stock.nativehttp.api.WalletApi;
import me.ratio.benchmarks.stock.nativehttp.model.ConnectWalletRequest;
import me.ratio.benchmarks.stock.nativehttp.model.WalletType;

/** Calls with the stock client of the library {@code native}: the JDK's HTTP client and Jackson. */
public final class StockNative implements BenchmarkClient {
    private final WalletApi wallets;
    private final ActivityApi activity;

    public StockNative(URI server) {
        ApiClient client = new ApiClient(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1),
                ApiClient.createDefaultObjectMapper(),
                server.toString());
        // this library leaves authentication to its caller
        client.setRequestInterceptor(
                request -> request.header(TestCredentials.CLIENT_ID_HEADER, TestCredentials.CLIENT_ID)
                        .header(TestCredentials.CLIENT_SECRET_HEADER, TestCredentials.CLIENT_SECRET)
                        .header(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT)
                        .header("Authorization", RawPaths.AUTHORIZATION));
        wallets = new WalletApi(client);
        activity = new ActivityApi(client);
    }

    @Override
    public OffsetDateTime listWallets(String userId) throws ApiException {
        return StockItems.last(wallets.listWallets(userId, null).getItems()).getUpdateTime();
    }

    @Override
    public String connectWallet() throws ApiException {
        RawModels.NewWallet wallet = RawModels.newWallet();
        ConnectWalletRequest request = new ConnectWalletRequest()
                .address(wallet.address())
                .type(WalletType.EVM)
                .name(wallet.name());
        return wallets.connectWallet(Users.KNOWN, request, null).getId();
    }

    @Override
    public OffsetDateTime listActivity() throws ApiException {
        return StockItems.last(activity.listActivity(Users.KNOWN, null, null, null, null, null, null, null, null, null)
                        .getItems())
                .getUpdateTime();
    }

    @Override
    public int listWalletsOfUnknownUser() {
        try {
            wallets.listWallets(Users.UNKNOWN, null);
            throw new IllegalStateException("no error response");
        } catch (ApiException e) {
            return e.getCode();
        }
    }

    @Override
    public void close() {
        // cannot be closed on Java 17
    }
}
