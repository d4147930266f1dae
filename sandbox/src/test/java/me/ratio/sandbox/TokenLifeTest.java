package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class TokenLifeTest extends SandboxTest {
    private static final String REFRESH = "ratio-authentication-refresh";

    @Test
    void a_token_lasts_five_minutes() throws IOException {
        Person ada = person(1).signedUp();
        JsonNode claims = new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(ada.jwt().split("\\.")[1]));
        assertThat(claims.path("iat").asLong()).isEqualTo(START.getEpochSecond());
        assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(300);
        assertThat(claims.at("/https:~1~1stytch.com~1session/authentication_factors"))
                .hasSize(2);
        advance(299);
        assertThat(ada.client().get(ada.path("")).status()).isEqualTo(200);
        advance(1);
        Reply late = ada.client().get(ada.path(""));
        assertThat(late.outcome()).isEqualTo("401 EXPIRED_AUTHORIZATION");
        assertThat(late.headers()).doesNotContainKey(REFRESH);
    }

    @Test
    void a_token_in_its_last_minute_is_replaced_on_any_answer() {
        Person ada = person(1).signedUp();
        advance(239);
        assertThat(ada.client().get(ada.path("")).headers()).doesNotContainKey(REFRESH);
        advance(1);
        Reply good = ada.client().get(ada.path(""));
        assertThat(good.status()).isEqualTo(200);
        assertThat(good.headers()).containsKey(REFRESH);
        Reply bad = ada.client().get(ada.path("/wallets/" + ada.userId()));
        assertThat(bad.outcome()).isEqualTo("404 NOT_FOUND_WALLET");
        assertThat(bad.headers()).containsKey(REFRESH);

        advance(60);
        RawClient renewed = client.withJwt(good.headers().get(REFRESH));
        Reply later = renewed.get(ada.path(""));
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
    void a_session_without_calls_is_dead_after_ten_minutes() {
        Person ada = person(1).signedUp();
        advance(600);
        assertThat(ada.client().get(ada.path("")).outcome()).isEqualTo("401 EXPIRED_AUTHORIZATION");
    }

    @Test
    void a_session_lives_on_while_it_is_used() {
        Person ada = person(1).signedUp();
        RawClient current = ada.client();
        for (int minute = 0; minute < 20; minute += 4) {
            advance(240);
            Reply reply = current.get(ada.path(""));
            assertThat(reply.status()).isEqualTo(200);
            current = client.withJwt(reply.headers().get(REFRESH));
        }
    }
}
