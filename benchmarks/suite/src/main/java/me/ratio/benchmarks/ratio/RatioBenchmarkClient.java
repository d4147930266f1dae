package me.ratio.benchmarks.ratio;

import java.net.URI;
import java.time.OffsetDateTime;
import java.util.List;
import me.ratio.benchmarks.api.BenchmarkClient;
import me.ratio.benchmarks.api.TestCredentials;
import me.ratio.benchmarks.api.Users;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.RatioClientBuilder;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.error.ApiException;
import me.ratio.sdk.model.AuthenticateSmsOtpRequest;
import me.ratio.sdk.model.ConnectWalletRequest;
import me.ratio.sdk.model.DeviceFingerprint;
import me.ratio.sdk.model.WalletType;

/** Calls with our client as its README shows it: nothing is switched off. */
public final class RatioBenchmarkClient implements BenchmarkClient {
    private final RatioClient client;
    private final UserSession session;

    private RatioBenchmarkClient(RatioClient client) {
        this.client = client;
        this.session = client.newSession(DeviceFingerprint.builder()
                .ip(TestCredentials.IP)
                .userAgent(TestCredentials.USER_AGENT)
                .build());
    }

    /** Connects to a server and signs in. */
    public static RatioBenchmarkClient signedIn(URI server) {
        return withClient(builder(server).build());
    }

    /** Connects to a server without signing in, which is one call less. */
    public static RatioBenchmarkClient withoutToken(URI server) {
        return new RatioBenchmarkClient(builder(server).build());
    }

    /** Signs in with a client. */
    static RatioBenchmarkClient withClient(RatioClient client) {
        RatioBenchmarkClient calls = new RatioBenchmarkClient(client);
        calls.session
                .auth()
                .authenticateSmsOtp(AuthenticateSmsOtpRequest.builder()
                        .phoneId("phone-number-test-41c8e7d5")
                        .otp("482913")
                        .build());
        return calls;
    }

    /** Returns a builder with the credentials. */
    static RatioClientBuilder builder(URI server) {
        return RatioClient.builder()
                .baseUrl(server)
                .clientId(TestCredentials.CLIENT_ID)
                .clientSecret(TestCredentials.CLIENT_SECRET);
    }

    @Override
    public OffsetDateTime listWallets(String userId) {
        return last(session.wallet().listWallets(userId).items()).updateTime();
    }

    @Override
    public String connectWallet() {
        ConnectWalletRequest wallet = ConnectWalletRequest.builder()
                .address("0x4b20993bc481177ec7e8f571cecae8a9e22c02db")
                .type(WalletType.EVM)
                .name("Everyday wallet")
                .build();
        return session.wallet().connectWallet(Users.KNOWN, wallet).id();
    }

    @Override
    public OffsetDateTime listActivity() {
        return last(session.activity().listActivity(Users.KNOWN).items()).updateTime();
    }

    @Override
    public int listWalletsOfUnknownUser() {
        try {
            session.wallet().listWallets(Users.UNKNOWN);
            throw new IllegalStateException("no error response");
        } catch (ApiException e) {
            return e.status();
        }
    }

    private static <T> T last(List<T> items) {
        return items.get(items.size() - 1);
    }

    @Override
    public void close() {
        client.close();
    }
}
