package me.ratio.benchmarks.stockclients;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.PooledClients;
import me.ratio.benchmarks.raw.RawModels;
import me.ratio.benchmarks.stock.retrofit2.ApiClient;
import me.ratio.benchmarks.stock.retrofit2.api.ActivityApi;
import me.ratio.benchmarks.stock.retrofit2.api.WalletApi;
import me.ratio.benchmarks.stock.retrofit2.auth.ApiKeyAuth;
import me.ratio.benchmarks.stock.retrofit2.auth.HttpBearerAuth;
import me.ratio.benchmarks.stock.retrofit2.model.ConnectWalletRequest;
import me.ratio.benchmarks.stock.retrofit2.model.WalletType;
import me.ratio.benchmarks.stock.retrofit2.model.Wallets;
import okhttp3.ConnectionPool;
import okhttp3.ResponseBody;
import retrofit2.Response;

/** Calls with the stock client of the library {@code retrofit2}, on OkHttp and Gson. */
public final class StockRetrofit2 implements BenchmarkClient {
    private final ConnectionPool pool = PooledClients.pool();
    private final WalletApi wallets;
    private final ActivityApi activity;

    public StockRetrofit2(URI server) {
        ApiClient client = new ApiClient(new String[] {"ClientId", "ClientSecret", "JWT"});
        ((ApiKeyAuth) client.getApiAuthorizations().get("ClientId")).setApiKey(TestCredentials.CLIENT_ID);
        ((ApiKeyAuth) client.getApiAuthorizations().get("ClientSecret")).setApiKey(TestCredentials.CLIENT_SECRET);
        ((HttpBearerAuth) client.getApiAuthorizations().get("JWT")).setBearerToken(TestCredentials.TOKEN);
        client.getOkBuilder()
                .connectionPool(pool)
                .addInterceptor(chain -> chain.proceed(chain.request()
                        .newBuilder()
                        .header(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT)
                        .build()));
        client.getAdapterBuilder().baseUrl(server + "/");
        wallets = client.createService(WalletApi.class);
        activity = client.createService(ActivityApi.class);
    }

    @Override
    public OffsetDateTime listWallets(String userId) throws IOException {
        Response<Wallets> response = wallets.listWallets(userId, null).execute();
        return StockItems.last(response.body().getItems()).getUpdateTime();
    }

    @Override
    public String connectWallet() throws IOException {
        RawModels.NewWallet wallet = RawModels.newWallet();
        ConnectWalletRequest request = new ConnectWalletRequest()
                .address(wallet.address())
                .type(WalletType.EVM)
                .name(wallet.name());
        return wallets.connectWallet(Users.KNOWN, request, null)
                .execute()
                .body()
                .getId();
    }

    @Override
    public OffsetDateTime listActivity() throws IOException {
        return StockItems.last(activity.listActivity(Users.KNOWN, null, null, null, null, null, null, null, null, null)
                        .execute()
                        .body()
                        .getItems())
                .getUpdateTime();
    }

    @Override
    public int listWalletsOfUnknownUser() throws IOException {
        Response<Wallets> response = wallets.listWallets(Users.UNKNOWN, null).execute();
        try (ResponseBody error = response.errorBody()) {
            error.string();
        }
        return response.code();
    }

    @Override
    public void close() {
        pool.evictAll();
    }
}
