package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sdk.model.KycResult;
import me.ratio.sdk.model.UserFlag;
import org.junit.jupiter.api.Test;

class UserChangesTest extends SandboxTest {
    @Test
    void setsAndClearsFlags() {
        TestUser ada = user(1).verified();
        sandbox.first().setFlag(ada.userId(), UserFlag.of("F1000"));
        assertThat(ada.buy("25", "INSTANT", "ETH").outcome()).isEqualTo("403 USER_BLOCKED");
        sandbox.first().clearFlag(ada.userId(), UserFlag.of("F1000"));
        assertThat(ada.buy("25", "INSTANT", "ETH").status()).isEqualTo(202);
    }

    @Test
    @Proves(Behaviour.KYC_REVIEW_END)
    void endsAReviewOfAnIdentity() {
        TestUser ada = user(1).signedUp();
        ada.submitKyc("199001234");
        advance(5);
        assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("IN_REVIEW");
        ada.linkBank(PlaidLogin.GOOD);
        sandbox.first().setKycStatus(ada.userId(), KycResult.APPROVED);
        advance(4);
        assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("APPROVED");
        assertThat(ada.buy("25", "INSTANT", "ETH").status()).isEqualTo(202);
    }

    @Test
    void saysWhatDoesNotExist() {
        String nobody = "1f1cf7a2-1c35-4b8e-8f6a-90d3c5e7a112";
        assertThatThrownBy(() -> sandbox.first().setFlag(nobody, UserFlag.of("F1000")))
                .hasMessage("'" + nobody + "' is not a user of this tenant");
        assertThatThrownBy(() -> sandbox.first().setFlag(nobody, UserFlag.of("X")))
                .hasMessageContaining("'X' is not a valid flag: use one of [F0000");
        TestClient control = client.with("Content-Type", "application/json");
        TestUser ada = user(1).signedUp();
        assertThat(control.send("PATCH", "/_sandbox/users/" + ada.userId(), "{\"kycStatus\":\"DECLINED\"}")
                        .status())
                .isEqualTo(200);
        assertThat(ada.client().get(ada.path("")).text("/kyc/status")).isEqualTo("DECLINED");
        assertThat(control.send("PATCH", "/_sandbox/users/" + ada.userId(), "{\"setFlag\":\"F9\"}")
                        .status())
                .isEqualTo(400);
    }
}
