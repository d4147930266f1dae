package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Basis;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import me.ratio.sandbox.server.ScriptedResponse;
import org.junit.jupiter.api.Test;

/** The basis of the rule that determined a response. */
class BasisHeaderTest extends SandboxTest {
    private static String basis(TestResponse response) {
        return response.headers().get(Basis.HEADER);
    }

    @Test
    void isThatOfTheOperation() {
        assertThat(basis(client.get("/v1/config"))).isEqualTo("documented");
        assertThat(basis(client.post("/v1/auth/magicLink:verify", "token", "magic-sandbox")))
                .isEqualTo("decided");
    }

    @Test
    void isThatOfTheRuleThatRefuses() {
        TestUser ada = user(1).signedUp();
        ada.submitKyc("299001234");
        assertThat(basis(ada.submitKyc("299001234"))).isEqualTo("documented");
        assertThat(basis(ada.createUser())).isEqualTo("inferred");
        assertThat(basis(client.without("ratio-client-secret").get("/v1/config")))
                .isEqualTo("decided");
        assertThat(basis(client.send("PUT", "/v1/config", "{}"))).isEqualTo("decided");
    }

    @Test
    @Proves(Behaviour.ERROR_STATUS)
    void isThatOfTheStatusWithoutSuchARule() {
        TestResponse response = client.post("/v1/auth/otp/email:send", "emailAddress", "nobody");
        assertThat(response.outcome()).isEqualTo("400 INVALID_EMAIL");
        assertThat(basis(response)).isEqualTo("inferred");
    }

    @Test
    void isDecidedForAResponseThatATestAskedFor() {
        sandbox.first().respondNext("getConfig", ScriptedResponse.ofStatus(502));
        assertThat(basis(client.get("/v1/config"))).isEqualTo("decided");
    }
}
