package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class RouterTest extends SandboxTest {
    @Test
    void returns404ForUnknownPathsAnd405ForUnknownMethods() {
        assertThat(client.get("/").outcome()).isEqualTo("404 NOT_FOUND_ENDPOINT");
        assertThat(client.get("/v1/users/a/b/c/d").outcome()).isEqualTo("404 NOT_FOUND_ENDPOINT");
        assertThat(client.get("/v1/config/").outcome()).isEqualTo("404 NOT_FOUND_ENDPOINT");
        TestResponse wrong = client.send("PUT", "/v1/webhooks", "{}");
        assertThat(wrong.outcome()).isEqualTo("405 -");
        assertThat(wrong.headers()).containsEntry("allow", "GET, POST");
        assertThat(client.send("DELETE", "/v1/webhooks/events", null).status()).isEqualTo(405);
        assertThat(client.send("HEAD", "/v1/config", null).status()).isEqualTo(405);
    }

    @Test
    void readsAColonAsTheStartOfAVerb() {
        TestUser ada = user(1).signedUp();
        String bank = UUID.randomUUID().toString();
        assertThat(ada.client()
                        .post(ada.path("/banks/" + bank + ":requestLink"))
                        .outcome())
                .isEqualTo("404 NOT_FOUND_BANK");
        assertThat(ada.client().post(ada.path("/banks/" + bank + ":other")).outcome())
                .isEqualTo("404 NOT_FOUND_ENDPOINT");
        assertThat(ada.client().get(ada.path(":calculateAchLimits")).status()).isEqualTo(405);
        assertThat(ada.client().get(ada.path("/banks:requestLink")).status()).isEqualTo(405);
        assertThat(ada.client().get("/v1/users/a%3Ab").outcome()).isEqualTo("400 INVALID_USER_ID");
    }

    @Test
    void decodesPathValues() {
        TestUser ada = user(1).signedUp();
        assertThat(client.get("/v1/users/" + ada.userId().replace("-", "%2D")).status())
                .isEqualTo(200);
    }
}
