package me.ratio.sdk.webhook;

import static me.ratio.sdk.webhook.SignedDelivery.BODY;
import static me.ratio.sdk.webhook.SignedDelivery.SECRET;
import static me.ratio.sdk.webhook.SignedDelivery.SENT;
import static me.ratio.sdk.webhook.SignedDelivery.SENT_AT;
import static me.ratio.sdk.webhook.SignedDelivery.at;
import static me.ratio.sdk.webhook.SignedDelivery.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import me.ratio.sdk.error.WebhookException;
import me.ratio.sdk.error.WebhookException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The times at which a correctly signed delivery is accepted. */
class WebhookToleranceTest {
    private static boolean isBelieved(WebhookVerifier verifier, String timestamp) {
        try {
            return verifier.verify(BODY, timestamp, signed(SECRET, timestamp, BODY)) != null;
        } catch (WebhookException e) {
            assertThat(e.reason()).isEqualTo(Reason.TIMESTAMP);
            return false;
        }
    }

    @ParameterizedTest
    @CsvSource({"-301, false", "-300, true", "-299, true", "0, true", "299, true", "300, true", "301, false"})
    void toleranceIsFiveMinutesBothWays(long late, boolean believed) {
        assertThat(isBelieved(at(SENT_AT.plusSeconds(late)).build(), SENT)).isEqualTo(believed);
    }

    @ParameterizedTest
    @CsvSource({"-1, false", "0, true", "1, false"})
    void zeroToleranceAcceptsTheExactTimeOnly(long late, boolean believed) {
        WebhookVerifier verifier =
                at(SENT_AT.plusSeconds(late)).tolerance(Duration.ZERO).build();

        assertThat(isBelieved(verifier, SENT)).isEqualTo(believed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1689174245",
                "1689174245000",
                "2023-07-12T15:04:05Z",
                "2023-07-12T15:04:05.000Z",
                "0001689174245",
                "2023-07-12T17:04:05+02:00"
            })
    void readsSecondsMillisecondsAndIsoTimes(String timestamp) {
        assertThat(isBelieved(at(SENT_AT).tolerance(Duration.ZERO).build(), timestamp))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "-1689174245",
                "1689174245.5",
                "99999999999999999999",
                "2023-07-12",
                "1689174245 ",
                "+999999999-12-31T23:59:59Z",
                "-999999999-01-01T00:00:00Z",
                "0",
                "999999999999999"
            })
    void rejectsUnreadableTimes(String timestamp) {
        assertThat(isBelieved(at(SENT_AT).build(), timestamp)).isFalse();
    }
}
