package me.ratio.benchmarks.raw;

import feign.Feign;
import feign.FeignException;
import feign.RequestInterceptor;
import feign.Retryer;
import feign.hc5.ApacheHttp5Client;
import feign.jackson.JacksonDecoder;
import feign.jackson.JacksonEncoder;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawModels.ApiError;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;

/** Calls with Feign on Apache HttpClient 5, and Jackson. */
public final class PlainFeign implements BenchmarkClient {
    private static final RequestInterceptor CREDENTIALS = request -> request.header("Accept", "application/json")
            .header(TestCredentials.CLIENT_ID_HEADER, TestCredentials.CLIENT_ID)
            .header(TestCredentials.CLIENT_SECRET_HEADER, TestCredentials.CLIENT_SECRET)
            .header(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT)
            .header("Authorization", RawPaths.AUTHORIZATION);

    private final CloseableHttpClient http = PooledClients.httpClient5();
    private final FeignWalletApi api;

    public PlainFeign(URI server) {
        api = Feign.builder()
                .client(new ApacheHttp5Client(http))
                .encoder(new JacksonEncoder(RawJson.MAPPER))
                .decoder(new JacksonDecoder(RawJson.MAPPER))
                .retryer(Retryer.NEVER_RETRY)
                .requestInterceptor(CREDENTIALS)
                .target(FeignWalletApi.class, server.toString());
    }

    @Override
    public OffsetDateTime listWallets(String userId) {
        return RawJson.lastChange(api.listWallets(userId));
    }

    @Override
    public String connectWallet() {
        return api.connectWallet(Users.KNOWN, RawModels.newWallet()).id();
    }

    @Override
    public OffsetDateTime listActivity() {
        return RawJson.lastChange(api.listActivity(Users.KNOWN));
    }

    @Override
    public int listWalletsOfUnknownUser() throws IOException {
        try {
            api.listWallets(Users.UNKNOWN);
            throw new IllegalStateException("no error response");
        } catch (FeignException e) {
            RawJson.API_ERROR.<ApiError>readValue(e.responseBody().orElseThrow().array());
            return e.status();
        }
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
