package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sdk.model.UserFlag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FlagsTest extends SandboxTest {
    @ParameterizedTest
    @ValueSource(strings = {"F0000", "F0001", "F1000", "F1001", "F1002", "F1004", "F2000", "F2001", "F2002", "F2003"})
    @Proves({Behaviour.TEN_FLAGS, Behaviour.FLAG_DIFFERENCES, Behaviour.FLAGS_ALWAYS, Behaviour.LIMITS_FACTORS})
    void refusesWrites(String flag) {
        TestUser ada = user(1);
        ada.proveWallet();
        ada.provePhone();
        assertThat(ada.createUser(flag).text("/flags/0")).isEqualTo(flag);
        assertThat(ada.submitKyc("299001234").outcome()).isEqualTo("403 USER_BLOCKED");
        assertThat(ada.client()
                        .send("POST", ada.path(":calculateAchLimits"), null)
                        .outcome())
                .isEqualTo("403 USER_BLOCKED");
        assertThat(ada.client().get(ada.path("")).status()).isEqualTo(flag.equals("F0000") ? 403 : 200);
    }

    @Test
    @Proves(Behaviour.FLAG_DIFFERENCES)
    void doesNotKnowADroppedFlag() {
        TestUser ada = user(1);
        ada.proveWallet();
        ada.provePhone();
        assertThat(ada.createUser("F1003").body().path("flags")).isEmpty();
        assertThatThrownBy(() -> sandbox.first().setFlag(ada.userId(), UserFlag.of("F1003")))
                .hasMessageContaining("'F1003' is not a valid flag");
    }

    @Test
    @Proves(Behaviour.LIMITS_FACTORS)
    void calculatesLimitsWithOneFactor() {
        TestUser ada = user(1).verified().forgetToken();
        ada.proveWallet();
        assertThat(ada.client()
                        .send("POST", ada.path(":calculateAchLimits"), null)
                        .status())
                .isEqualTo(200);
    }
}
