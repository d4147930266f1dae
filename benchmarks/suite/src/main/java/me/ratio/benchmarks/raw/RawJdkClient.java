package me.ratio.benchmarks.raw;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.benchmarks.raw.RawModels.ActivityItems;
import me.ratio.benchmarks.raw.RawModels.ApiError;
import me.ratio.benchmarks.raw.RawModels.Wallet;
import me.ratio.benchmarks.raw.RawModels.Wallets;

/** Calls with the JDK's HTTP client and Jackson. */
public final class RawJdkClient implements BenchmarkClient {
    private final HttpClient http =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;

    public RawJdkClient(URI server) {
        this.server = server;
    }

    @Override
    public OffsetDateTime listWallets(String userId) throws IOException, InterruptedException {
        return RawJson.lastChange(RawJson.WALLETS.<Wallets>readValue(
                send(request(RawPaths.wallets(server, userId))).body()));
    }

    @Override
    public String connectWallet() throws IOException, InterruptedException {
        byte[] body = RawJson.MAPPER.writeValueAsBytes(RawModels.newWallet());
        HttpRequest.Builder request = request(RawPaths.wallets(server, Users.KNOWN))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofByteArray(body));
        return RawJson.WALLET.<Wallet>readValue(send(request).body()).id();
    }

    @Override
    public OffsetDateTime listActivity() throws IOException, InterruptedException {
        return RawJson.lastChange(RawJson.ACTIVITY_ITEMS.<ActivityItems>readValue(
                send(request(RawPaths.activity(server))).body()));
    }

    @Override
    public int listWalletsOfUnknownUser() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = send(request(RawPaths.wallets(server, Users.UNKNOWN)));
        RawJson.API_ERROR.<ApiError>readValue(response.body());
        return response.statusCode();
    }

    private static HttpRequest.Builder request(String address) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Accept", "application/json")
                .header(TestCredentials.CLIENT_ID_HEADER, TestCredentials.CLIENT_ID)
                .header(TestCredentials.CLIENT_SECRET_HEADER, TestCredentials.CLIENT_SECRET)
                .header(TestCredentials.FINGERPRINT_HEADER, TestCredentials.FINGERPRINT)
                .header("Authorization", RawPaths.AUTHORIZATION);
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    @Override
    public void close() {
        // cannot be closed on Java 17
    }
}
