package me.ratio.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import au.com.dius.pact.consumer.ConsumerPactRunnerKt;
import au.com.dius.pact.consumer.PactVerificationResult;
import au.com.dius.pact.consumer.model.MockProviderConfig;
import au.com.dius.pact.core.model.PactSpecVersion;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import me.ratio.conformance.snapshot.SnapshotFile;
import me.ratio.sdk.RatioClient;
import me.ratio.sdk.UserSession;
import me.ratio.sdk.error.NotFoundException;
import me.ratio.sdk.model.AchType;
import me.ratio.sdk.model.CryptoCurrency;
import me.ratio.sdk.model.EstimateAchRequest;
import me.ratio.sdk.model.EstimateAchResponse;
import me.ratio.sdk.model.User;
import org.junit.jupiter.api.Test;

/** Writes the pact of the SDK from real calls and compares it with the committed one, which the provider is held to. */
class PactConsumerTest {
    private static final Path GENERATED =
            Path.of(System.getProperty("pact.rootDir"), SdkPact.CONSUMER + "-" + SdkPact.PROVIDER + ".json");

    @Test
    void writesTheCommittedPact() {
        PactVerificationResult result = ConsumerPactRunnerKt.runConsumerTest(
                SdkPact.pact(), MockProviderConfig.createDefault(PactSpecVersion.V4), (server, context) -> {
                    try (RatioClient client = client(URI.create(server.getUrl()))) {
                        estimate(client);
                        readUser(client.session("pact", TestUserData.device()));
                        readUnknownWallet(client.session("pact", TestUserData.device()));
                    }
                    return null;
                });

        assertThat(result).isInstanceOf(PactVerificationResult.Ok.class);
        Path committed = Fixtures.PACTS.resolve(GENERATED.getFileName());
        SnapshotFile generated = Snapshots.file(GENERATED);
        Snapshots.updateIfRequested(committed, generated.read());
        Snapshots.file(committed).requireEqual(generated.read());
    }

    private static RatioClient client(URI baseUrl) {
        return RatioClient.builder()
                .clientId(SdkPact.CLIENT_ID)
                .clientSecret(SdkPact.CLIENT_SECRET)
                .baseUrl(baseUrl)
                .sessionStore(new FixedTokenStore(SdkPact.TOKEN))
                .build();
    }

    private static void estimate(RatioClient client) {
        EstimateAchResponse estimate = client.crypto()
                .estimateAch(EstimateAchRequest.builder()
                        .fiatAmount(new BigDecimal("50.00"))
                        .cryptoCurrency(CryptoCurrency.ETH)
                        .type(AchType.INSTANT)
                        .build());
        assertThat(estimate.crypto().currency()).isEqualTo(CryptoCurrency.ETH);
        assertThat(estimate.crypto().amount()).isPositive();
    }

    private static void readUser(UserSession session) {
        User user = session.user().getUser(SdkPact.USER_ID);
        assertThat(user.id()).isEqualTo(SdkPact.USER_ID);
        assertThat(user.firstName()).isEqualTo(SdkPact.FIRST_NAME);
    }

    private static void readUnknownWallet(UserSession session) {
        NotFoundException thrown = catchThrowableOfType(
                NotFoundException.class, () -> session.wallet().getWallet(SdkPact.USER_ID, SdkPact.UNKNOWN_WALLET));
        assertThat(thrown.code().value()).isEqualTo("NOT_FOUND_WALLET");
    }
}
