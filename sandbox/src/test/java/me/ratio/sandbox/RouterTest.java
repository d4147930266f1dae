package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class RouterTest extends SandboxTest {
    @Test
    @Proves(Behaviour.ERROR_WITHOUT_CODE)
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
        assertThat(ada.client().get("/v1/users/a:b").outcome()).isEqualTo("404 NOT_FOUND_ENDPOINT");
    }

    @Test
    @Proves(Behaviour.ESCAPED_PATHS)
    void acceptsEveryEquivalentSpellingOfAPath() {
        TestUser ada = user(1).signedUp();
        for (String path : List.of("/banks%3ArequestLink", "/banks%3arequestLink", "/%62anks:requestLink")) {
            assertThat(ada.client().post(ada.path(path)).status()).as(path).isEqualTo(200);
        }
        assertThat(client.get("/v1%2Fconfig").outcome()).isEqualTo("404 NOT_FOUND_ENDPOINT");
    }

    @Test
    @Proves({Behaviour.OLD_FIELD_NAMES, Behaviour.SESSION_PATH})
    void saysWhatReplacedThePathsOfPartners() {
        assertThat(client.get("/v1/partner/sessions/x").text("/message")).contains("/v1/client/sessions");
    }

    @Test
    void decodesPathValues() {
        TestUser ada = user(1).signedUp();
        assertThat(client.get("/v1/users/" + ada.userId().replace("-", "%2D")).status())
                .isEqualTo(200);
    }
}
