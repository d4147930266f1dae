package me.ratio.benchmarks.stockclients;

import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.PooledClients;
import me.ratio.benchmarks.raw.RawModels;
import me.ratio.benchmarks.stock.okhttpgson.ApiClient;
import me.ratio.benchmarks.stock.okhttpgson.ApiException;
import me.ratio.benchmarks.stock.okhttpgson.api.ActivityApi;
import me.ratio.benchmarks.stock.okhttpgson.api.WalletApi;
import me.ratio.benchmarks.stock.okhttpgson.auth.ApiKeyAuth;
import me.ratio.benchmarks.stock.okhttpgson.model.ConnectWalletRequest;
import me.ratio.benchmarks.stock.okhttpgson.model.WalletType;

/** Calls with the stock client of the library {@code okhttp-gson}. */
public final class StockOkHttpGson implements BenchmarkClient {
    private final ApiClient client = new ApiClient();
    private final WalletApi wallets = new WalletApi(client);
    private final ActivityApi activity = new ActivityApi(client);

    public StockOkHttpGson(URI server) {
        client.setBasePath(server.toString());
        ((ApiKeyAuth) client.getAuthentication("ClientId")).setApiKey(TestCredentials.CLIENT_ID);
        ((ApiKeyAuth) client.getAuthentication("ClientSecret")).setApiKey(TestCredentials.CLIENT_SECRET);
        client.setBearerToken(TestCredentials.TOKEN);
        client.addDefaultHeader(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT);
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
        PooledClients.close(client.getHttpClient());
    }
}
