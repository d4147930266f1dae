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
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;

/** Calls with OkHttp and Jackson. */
public final class RawOkHttp implements BenchmarkClient {
    private static final MediaType JSON = MediaType.get("application/json");

    private final OkHttpClient http = PooledClients.okHttp().build();
    private final URI server;

    public RawOkHttp(URI server) {
        this.server = server;
    }

    @Override
    public OffsetDateTime listWallets(String userId) throws IOException {
        Request.Builder request = request(RawPaths.wallets(server, userId));
        return RawJson.lastChange(this.<Wallets>send(request, RawJson.WALLETS));
    }

    @Override
    public String connectWallet() throws IOException {
        byte[] body = RawJson.MAPPER.writeValueAsBytes(RawModels.newWallet());
        Request.Builder request = request(RawPaths.wallets(server, Users.KNOWN)).post(RequestBody.create(body, JSON));
        return this.<Wallet>send(request, RawJson.WALLET).id();
    }

    @Override
    public OffsetDateTime listActivity() throws IOException {
        return RawJson.lastChange(this.<ActivityItems>send(request(RawPaths.activity(server)), RawJson.ACTIVITY_ITEMS));
    }

    @Override
    public int listWalletsOfUnknownUser() throws IOException {
        Request request = request(RawPaths.wallets(server, Users.UNKNOWN)).build();
        try (Response response = http.newCall(request).execute()) {
            RawJson.API_ERROR.<ApiError>readValue(response.body().byteStream());
            return response.code();
        }
    }

    private static Request.Builder request(String address) {
        return new Request.Builder()
                .url(address)
                .header("Accept", "application/json")
                .header(TestCredentials.CLIENT_ID_HEADER, TestCredentials.CLIENT_ID)
                .header(TestCredentials.CLIENT_SECRET_HEADER, TestCredentials.CLIENT_SECRET)
                .header(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT)
                .header("Authorization", RawPaths.AUTHORIZATION);
    }

    private <T> T send(Request.Builder request, ObjectReader reader) throws IOException {
        try (Response response = http.newCall(request.build()).execute()) {
            if (!response.isSuccessful()) {
                throw new IOException("status " + response.code());
            }
            return reader.readValue(response.body().byteStream());
        }
    }

    @Override
    public void close() {
        PooledClients.close(http);
    }
}
