package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class RequestAuthenticatorTest extends SandboxTest {
    @Test
    @Proves({Behaviour.CLIENT_AUTH_ALWAYS, Behaviour.MISSING_CREDENTIALS})
    void checksClientIdBeforeSecret() {
        TestClient anonymous = TestClient.anonymous(sandbox);
        assertThat(anonymous.get("/v1/config").outcome()).isEqualTo("401 MISSING_CLIENT_ID");
        assertThat(anonymous.with("ratio-client-id", "x").get("/v1/config").outcome())
                .isEqualTo("400 INVALID_CLIENT_ID");
        assertThat(client.without("ratio-client-secret").get("/v1/config").outcome())
                .isEqualTo("401 MISSING_CLIENT_SECRET");
        assertThat(client.with("ratio-client-secret", "wrong").get("/v1/config").outcome())
                .isEqualTo("401 INVALID_CLIENT_SECRET");
        assertThat(client.get("/v1/config").status()).isEqualTo(200);
    }

    @Test
    @Proves(Behaviour.NEW_CLIENTS)
    void acceptsTheFirstSecretOfANewClient() {
        TestClient newcomer = TestClient.anonymous(sandbox)
                .with("ratio-client-id", UUID.randomUUID().toString())
                .with("ratio-client-secret", "first");
        assertThat(newcomer.get("/v1/config").status()).isEqualTo(200);
        assertThat(newcomer.get("/v1/config").status()).isEqualTo(200);
        assertThat(newcomer.with("ratio-client-secret", "second")
                        .get("/v1/config")
                        .outcome())
                .isEqualTo("401 INVALID_CLIENT_SECRET");
    }

    @Test
    @Proves(Behaviour.USER_READS_WITHOUT_TOKEN)
    void requiresATokenOfThisClient() {
        TestUser ada = user(1).signedUp();
        String path = ada.path("/wallets");
        assertThat(client.get(path).outcome()).isEqualTo("401 MISSING_AUTHORIZATION");
        assertThat(client.with("Authorization", "Basic abc").get(path).outcome())
                .isEqualTo("401 INVALID_AUTHORIZATION");
        assertThat(client.withJwt("a.b.c").get(path).outcome()).isEqualTo("401 INVALID_AUTHORIZATION");
        TestClient other = client.with("ratio-client-id", UUID.randomUUID().toString());
        assertThat(other.withJwt(ada.jwt()).get(path).outcome()).isEqualTo("401 INVALID_AUTHORIZATION");
        assertThat(client.withJwt(ada.jwt()).get(path).status()).isEqualTo(200);
    }

    @Test
    void rejectsATokenWithAnyCharacterChanged() {
        TestUser ada = user(1).signedUp();
        String jwt = ada.jwt();
        for (int i = 0; i < jwt.length(); i += i < jwt.length() - 12 ? 11 : 1) {
            char changed = jwt.charAt(i) == 'A' ? 'B' : 'A';
            String forged = jwt.substring(0, i) + changed + jwt.substring(i + 1);
            assertThat(client.withJwt(forged).get(ada.path("/wallets")).outcome())
                    .as("letter " + i)
                    .isEqualTo("401 INVALID_AUTHORIZATION");
        }
    }

    @Test
    void verifiesAnOptionalToken() {
        assertThat(client.withJwt("a.b.c")
                        .post("/v1/auth/otp/sms:send", "phoneNumber", "+14155550123")
                        .outcome())
                .isEqualTo("401 INVALID_AUTHORIZATION");
    }

    @Test
    @Proves(Behaviour.LIMITS_WITHOUT_SECRET)
    void acceptsLimitsWithoutSecretFromAKnownClient() {
        TestUser ada = user(1).verified();
        TestClient withoutSecret = ada.client().without("ratio-client-secret");
        assertThat(withoutSecret
                        .send("POST", ada.path(":calculateAchLimits"), null)
                        .status())
                .isEqualTo(200);
        assertThat(withoutSecret
                        .with("ratio-client-id", UUID.randomUUID().toString())
                        .send("POST", ada.path(":calculateAchLimits"), null)
                        .outcome())
                .isEqualTo("400 INVALID_CLIENT_ID");
    }

    @Test
    @Proves({Behaviour.SINGLE_FACTOR_READS, Behaviour.MFA_FOR_WRITES, Behaviour.WALLET_FIRST_READS})
    void requiresTwoFactorsForWrites() {
        TestUser ada = user(1).signedUp().forgetToken();
        ada.proveWallet();
        assertThat(ada.client().get(ada.path("")).status()).isEqualTo(200);
        assertThat(ada.submitKyc("299001234").outcome()).isEqualTo("403 MFA_REQUIRED");
    }

    @Test
    @Proves({Behaviour.USER_READS_WITHOUT_TOKEN, Behaviour.OTHER_USERS})
    void givesAUserAccessToItselfAndAClientToItsUsers() {
        TestUser ada = user(1).signedUp();
        TestUser eve = user(2).signedUp();
        assertThat(eve.client().get(ada.path("")).outcome()).isEqualTo("404 NOT_FOUND_USER");
        assertThat(eve.client().get("/v1/users/me").outcome()).isEqualTo("400 INVALID_USER_ID");
        assertThat(client.get(ada.path("")).text("/id")).isEqualTo(ada.userId());
        assertThat(client.get(eve.path("")).text("/id")).isEqualTo(eve.userId());
    }

    @Test
    void isolatesTenants() {
        SandboxTenant tenant = sandbox.tenant();
        TestClient other = TestClient.of(sandbox, tenant);
        TestUser here = user(1).signedUp();
        TestUser there = new TestUser(tenant, other, 1);

        assertThat(there.proveWallet().body().has("userMask")).isFalse();
        assertThat(there.provePhone().body().has("user")).isFalse();
        assertThat(there.createUser().status()).isEqualTo(201);
        assertThat(there.userId()).isNotEqualTo(here.userId());
        assertThat(other.get(here.path("")).outcome()).isEqualTo("404 NOT_FOUND_USER");
        assertThat(other.get("/v1/webhooks").text("/items/0/id")).isEmpty();
    }
}
