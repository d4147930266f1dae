package me.ratio.benchmarks.raw;

import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawModels.ActivityItems;
import me.ratio.benchmarks.raw.RawModels.ApiError;
import me.ratio.benchmarks.raw.RawModels.Wallet;
import me.ratio.benchmarks.raw.RawModels.Wallets;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpRequest;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** Calls with Apache HttpClient 5 and Jackson. */
public final class RawHttpClient5 implements BenchmarkClient {
    private final CloseableHttpClient http = PooledClients.httpClient5();
    private final URI server;

    public RawHttpClient5(URI server) {
        this.server = server;
    }

    @Override
    public OffsetDateTime listWallets(String userId) throws IOException {
        HttpGet request = new HttpGet(RawPaths.wallets(server, userId));
        return RawJson.lastChange(RawHttpClient5.<Wallets>send(http, request, RawJson.WALLETS));
    }

    @Override
    public String connectWallet() throws IOException {
        HttpPost request = new HttpPost(RawPaths.wallets(server, Users.KNOWN));
        byte[] body = RawJson.MAPPER.writeValueAsBytes(RawModels.newWallet());
        request.setEntity(new ByteArrayEntity(body, ContentType.APPLICATION_JSON));
        return RawHttpClient5.<Wallet>send(http, request, RawJson.WALLET).id();
    }

    @Override
    public OffsetDateTime listActivity() throws IOException {
        HttpGet request = new HttpGet(RawPaths.activity(server));
        return RawJson.lastChange(RawHttpClient5.<ActivityItems>send(http, request, RawJson.ACTIVITY_ITEMS));
    }

    @Override
    public int listWalletsOfUnknownUser() throws IOException {
        HttpGet request = new HttpGet(RawPaths.wallets(server, Users.UNKNOWN));
        return http.execute(withCredentials(request), response -> {
            RawJson.API_ERROR.<ApiError>readValue(response.getEntity().getContent());
            return response.getCode();
        });
    }

    private static <T> T send(CloseableHttpClient http, ClassicHttpRequest request, ObjectReader reader)
            throws IOException {
        return http.execute(withCredentials(request), response -> {
            if (response.getCode() >= 300) {
                throw new IOException("status " + response.getCode());
            }
            return reader.readValue(response.getEntity().getContent());
        });
    }

    private static ClassicHttpRequest withCredentials(ClassicHttpRequest request) {
        request.setHeader("Accept", "application/json");
        request.setHeader(TestCredentials.CLIENT_ID_HEADER, TestCredentials.CLIENT_ID);
        request.setHeader(TestCredentials.CLIENT_SECRET_HEADER, TestCredentials.CLIENT_SECRET);
        request.setHeader(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT);
        request.setHeader("Authorization", RawPaths.AUTHORIZATION);
        return request;
    }

    @Override
    public void close() throws IOException {
        http.close();
    }
}
