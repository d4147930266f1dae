package me.ratio.benchmarks.stockclients;

import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.PooledClients;
import me.ratio.benchmarks.raw.RawModels;
import me.ratio.benchmarks.stock.restclient.ApiClient;
import me.ratio.benchmarks.stock.restclient.api.ActivityApi;
import me.ratio.benchmarks.stock.restclient.api.WalletApi;
import me.ratio.benchmarks.stock.restclient.auth.ApiKeyAuth;
import me.ratio.benchmarks.stock.restclient.model.ConnectWalletRequest;
import me.ratio.benchmarks.stock.restclient.model.WalletType;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClientResponseException;

/** Calls with the stock client of the library {@code restclient}, on Apache HttpClient 5, its fastest. */
public final class StockRestClient implements BenchmarkClient {
    private final CloseableHttpClient http = PooledClients.httpClient5();
    private final WalletApi wallets;
    private final ActivityApi activity;

    public StockRestClient(URI server) {
        ApiClient client = new ApiClient(ApiClient.buildRestClientBuilder()
                .requestFactory(new HttpComponentsClientHttpRequestFactory(http))
                .build());
        client.setBasePath(server.toString());
        ((ApiKeyAuth) client.getAuthentication("ClientId")).setApiKey(TestCredentials.CLIENT_ID);
        ((ApiKeyAuth) client.getAuthentication("ClientSecret")).setApiKey(TestCredentials.CLIENT_SECRET);
        client.setBearerToken(TestCredentials.TOKEN);
        client.addDefaultHeader(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT);
        wallets = new WalletApi(client);
        activity = new ActivityApi(client);
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
        } catch (RestClientResponseException e) {
            return e.getStatusCode().value();
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
