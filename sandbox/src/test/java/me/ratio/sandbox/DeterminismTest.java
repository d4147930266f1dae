package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeterminismTest {
    @Test
    void sameSeedGivesSameResponses() {
        List<String> once = journey(7);
        assertThat(journey(7)).isEqualTo(once);
        assertThat(journey(8)).doesNotContainAnyElementsOf(once);
    }

    private static List<String> journey(long seed) {
        try (RatioSandbox sandbox = RatioSandbox.builder()
                .clock(SandboxClock.frozenAt(SandboxTest.START))
                .seed(seed)
                .start()) {
            List<String> seen = new ArrayList<>(List.of(sandbox.clientId(), sandbox.clientSecret()));
            TestUser ada = TestUser.number(1, sandbox);
            ada.verified();
            seen.add(ada.jwt());
            seen.add(sandbox.lastOtp(ada.phone));
            seen.add(ada.userId());
            seen.add(ada.bankId());
            seen.add(ada.walletId());
            String item = ada.buy("25", "INSTANT", "ETH").text("/activityItem/id");
            sandbox.clock().advance(Duration.ofMinutes(1));
            seen.add(ada.client().get(ada.path("/activity/" + item)).body().toString());
            return seen;
        }
    }
}
