package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class SessionJwtTest extends SandboxTest {
    private static final String REFRESH = "ratio-authentication-refresh";

    @Test
    @Proves({Behaviour.JWT_LIFETIME, Behaviour.JWT_CLAIMS})
    void expiresAfterFiveMinutes() throws IOException {
        TestUser ada = user(1).signedUp();
        JsonNode claims = new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(ada.jwt().split("\\.")[1]));
        assertThat(claims.path("iat").asLong()).isEqualTo(START.getEpochSecond());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        JsonNode session = claims.path("https://stytch.com/session");
        assertThat(session.path("started_at").asText()).isEqualTo("2023-07-18T12:00:00Z");
        assertThat(session.path("expires_at").asText()).isEqualTo("2023-07-18T12:10:00Z");
        assertThat(session.path("authentication_factors")).hasSize(2);
        assertThat(session.at("/authentication_factors/0/crypto_wallet_factor/crypto_wallet_address")
                        .asText())
                .isEqualToIgnoringCase(ada.wallet.address());
        assertThat(session.at("/authentication_factors/1/delivery_method").asText())
                .isEqualTo("sms");
        assertThat(session.at("/authentication_factors/1/phone_number_factor/phone_number")
                        .asText())
                .isEqualTo(ada.phone);
        advance(299);
        assertThat(ada.client().get(ada.path("")).status()).isEqualTo(200);
        advance(1);
        TestResponse late = ada.client().get(ada.path(""));
        assertThat(late.outcome()).isEqualTo("401 EXPIRED_AUTHORIZATION");
        assertThat(late.headers()).doesNotContainKey(REFRESH);
    }

    @Test
    @Proves({Behaviour.JWT_REFRESH_HEADER, Behaviour.JWT_REFRESH_FORM})
    void isReplacedByAnyResponseInItsLastMinute() {
        TestUser ada = user(1).signedUp();
        advance(239);
        assertThat(ada.client().get(ada.path("")).headers()).doesNotContainKey(REFRESH);
        advance(1);
        TestResponse good = ada.client().get(ada.path(""));
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.headers()).containsKey(REFRESH);
        TestResponse bad = ada.client().get(ada.path("/wallets/" + ada.userId()));
        assertThat(bad.outcome()).isEqualTo("404 NOT_FOUND_WALLET");
        assertThat(bad.headers()).containsKey(REFRESH);

        advance(60);
        TestClient renewed = client.withJwt(good.headers().get(REFRESH));
        TestResponse later = renewed.get(ada.path(""));
        assertThat(later.status()).isEqualTo(200);
        assertThat(renewed.patch(
                                ada.path("/wallets/"
                                        + renewed.get(ada.path("/wallets")).text("/items/0/id")),
                                "name",
                                "Still two factors")
                        .status())
                .isEqualTo(200);
        assertThat(ada.client().get(ada.path("")).outcome()).isEqualTo("401 EXPIRED_AUTHORIZATION");
    }

    @Test
    @Proves(Behaviour.SESSION_INACTIVITY)
    void expiresWithItsSessionAfterTenMinutesWithoutCalls() {
        TestUser ada = user(1).signedUp();
        advance(600);
        assertThat(ada.client().get(ada.path("")).outcome()).isEqualTo("401 EXPIRED_AUTHORIZATION");
    }

    @Test
    void staysValidWhileTheSessionIsUsed() {
        TestUser ada = user(1).signedUp();
        TestClient current = ada.client();
        for (int minute = 0; minute < 20; minute += 4) {
            advance(240);
            TestResponse response = current.get(ada.path(""));
            assertThat(response.status()).isEqualTo(200);
            current = client.withJwt(response.headers().get(REFRESH));
        }
    }
}
