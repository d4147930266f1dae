package me.ratio.benchmarks.stockclients;

import feign.FeignException;
import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawModels;
import me.ratio.benchmarks.stock.feign.ApiClient;
import me.ratio.benchmarks.stock.feign.api.ActivityApi;
import me.ratio.benchmarks.stock.feign.api.WalletApi;
import me.ratio.benchmarks.stock.feign.auth.ApiKeyAuth;
import me.ratio.benchmarks.stock.feign.model.ConnectWalletRequest;
import me.ratio.benchmarks.stock.feign.model.WalletType;

/** Calls with the stock client of the library {@code feign}, on OkHttp and Jackson. */
public final class StockFeign implements BenchmarkClient {
    private final WalletApi wallets;
    private final ActivityApi activity;

    public StockFeign(URI server) {
        ApiClient client = new ApiClient(new String[] {"ClientId", "ClientSecret", "JWT"});
        client.setBasePath(server.toString());
        ((ApiKeyAuth) client.getAuthorization("ClientId")).setApiKey(TestCredentials.CLIENT_ID);
        ((ApiKeyAuth) client.getAuthorization("ClientSecret")).setApiKey(TestCredentials.CLIENT_SECRET);
        client.setBearerToken(TestCredentials.TOKEN);
        client.getFeignBuilder()
                .requestInterceptor(
                        request -> request.header(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT));
        wallets = client.buildClient(WalletApi.class);
        activity = client.buildClient(ActivityApi.class);
    }

    @Override
    public OffsetDateTime listWallets(String userId) {
        return StockItems.last(wallets.listWallets(userId, null).getItems()).getUpdateTime();
    }

    @Override
    public String connectWallet() {
        RawModels.NewWallet wallet = RawModels.newWallet();
        ConnectWalletRequest request = new ConnectWalletRequest()
                .address(wallet.address())
                .type(WalletType.EVM)
                .name(wallet.name());
        return wallets.connectWallet(Users.KNOWN, request, null).getId();
    }

    @Override
    public OffsetDateTime listActivity() {
        return StockItems.last(activity.listActivity(Users.KNOWN, null, null, null, null, null, null, null, null, null)
                        .getItems())
                .getUpdateTime();
    }

    @Override
    public int listWalletsOfUnknownUser() {
        try {
            wallets.listWallets(Users.UNKNOWN, null);
            throw new IllegalStateException("no error response");
        } catch (FeignException e) {
            return e.status();
        }
    }

    @Override
    public void close() {
        // the stock client keeps its OkHttp client to itself
    }
}
