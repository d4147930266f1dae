package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import me.ratio.sandbox.server.ScriptedResponse;
import me.ratio.sandbox.server.TenantSnapshot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated // it measures time
class SnapshotTest extends SandboxTest {
    /** Every call of a purchase, with everything that is pending at some moment, and what the server has returned. */
    private String purchase(TestUser ada) {
        StringBuilder seen = new StringBuilder();
        client.post(
                "/v1/webhooks",
                "url",
                "http://webhook.example.com/",
                "events",
                List.of("KYC_UPDATED", "ACTIVITY_UPDATED"));
        ada.signedUp().submitKyc("299001234");
        advance(5);
        ada.linkBank(PlaidLogin.GOOD);
        advance(4);
        seen.append(ada.buy("25", "INSTANT", "ETH").body());
        advance(60);
        seen.append(ada.client().get(ada.path("/activity")).body());
        seen.append(sandbox.webhookDeliveries());
        return seen.append(ada.jwt()).toString();
    }

    @Test
    void comesBackToAMomentWithPendingWork() {
        TestUser ada = user(1).signedUp();
        ada.submitKyc("299001234");
        sandbox.first().respondNext("getUser", ScriptedResponse.ofStatus(503));
        TenantSnapshot moment = sandbox.first().snapshot();
        for (int i = 0; i < 2; i++) {
            assertThat(ada.client().get(ada.path("")).status()).as("scripted").isEqualTo(503);
            advance(5);
            assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("APPROVED");
            user(2 + i).signedUp();
            sandbox.first().restore(moment);
            assertThat(sandbox.clock().instant()).isEqualTo(moment.time());
        }
        ada.client().get(ada.path(""));
        assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("SUBMITTED");
    }

    @Test
    void beginsAgainWithTheSameBytes() {
        TestUser first = user(1);
        String before = purchase(first);
        sandbox.first().reset();
        assertThat(sandbox.clock().instant()).isEqualTo(START);
        assertThat(first.client().get(first.path("")).status())
                .as("an old token")
                .isEqualTo(401);
        sandbox.first().reset();
        assertThat(purchase(user(1))).isEqualTo(before);
    }

    @Test
    void goesOnWithTheSameIds() {
        TestUser ada = user(1).signedUp();
        TenantSnapshot moment = sandbox.first().snapshot();
        String next = user(2).signedUp().userId();
        advance(3600);
        sandbox.first().restore(moment);
        assertThat(user(2).signedUp().userId()).isEqualTo(next).isNotEqualTo(ada.userId());
    }

    @Test
    void belongsToItsTenant() {
        TenantSnapshot moment = sandbox.first().snapshot();
        assertThatThrownBy(() -> sandbox.tenant().restore(moment))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(sandbox.clientId());
    }

    @Test
    void takesNoTime() {
        for (int i = 1; i <= 20; i++) {
            user(i).signedUp();
        }
        TenantSnapshot moment = sandbox.first().snapshot();
        long start = System.nanoTime();
        for (int i = 0; i < 20; i++) {
            sandbox.first().reset();
        }
        Duration reset = Duration.ofNanos(System.nanoTime() - start).dividedBy(20);
        sandbox.first().restore(moment);
        assertThat(reset).isLessThan(Duration.ofMillis(5));
    }
}
