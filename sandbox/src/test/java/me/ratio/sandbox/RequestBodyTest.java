package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import me.ratio.sandbox.behaviour.Behaviour;
import me.ratio.sandbox.behaviour.Proves;
import org.junit.jupiter.api.Test;

class RequestBodyTest extends SandboxTest {
    private static final String PATH = "/v1/auth/otp/sms:authenticate";

    @Test
    void requiresOneJsonObject() {
        for (String body : new String[] {"", "x", "[]", "1", "null", "{", "{}{}", "{\"otp\":\"1\",\"otp\":\"2\"}"}) {
            assertThat(client.send("POST", PATH, body).outcome()).as(body).isEqualTo("400 INVALID_BODY");
        }
        assertThat(client.send("POST", PATH, null).outcome()).isEqualTo("400 INVALID_BODY");
        assertThat(client.send("POST", PATH, "{\"otp\":".repeat(100_000)).outcome())
                .isEqualTo("400 INVALID_BODY");
    }

    @Test
    @Proves(Behaviour.BODY_SIZE)
    void rejectsABodyOfMoreThanOneMebibyte() {
        String large = "{\"otp\":\"" + "1".repeat(3 << 20) + "\"}";
        assertThat(client.send("POST", PATH, large).outcome()).isEqualTo("400 INVALID_BODY");
    }

    @Test
    @Proves({Behaviour.ERROR_DATA, Behaviour.ORDER_OF_FIELDS})
    void reportsTheFirstInvalidField() {
        TestResponse missing = client.post(PATH);
        assertThat(missing.outcome()).isEqualTo("400 MISSING_OTP");
        assertThat(missing.text("/data/field")).isEqualTo("otp");
        assertThat(client.post(PATH, "otp", "123456").outcome()).isEqualTo("400 MISSING_PHONE_ID");
        assertThat(client.post(PATH, "otp", 123456, "phoneId", "x").outcome()).isEqualTo("400 INVALID_OTP");
        assertThat(client.post(PATH, "otp", " ", "phoneId", "x").outcome()).isEqualTo("400 INVALID_OTP");
    }

    @Test
    @Proves(Behaviour.SECRETS_IN_MESSAGES)
    void neverQuotesTheRequest() {
        TestUser ada = user(1).signedUp();
        assertThat(ada.submitKyc("12-secret-34").body().toString()).doesNotContain("secret");
        assertThat(client.post(PATH, "otp", "734921", "phoneId", "nobody")
                        .body()
                        .toString())
                .doesNotContain("734921")
                .doesNotContain("nobody");
        assertThat(client.with("ratio-client-secret", "hush")
                        .get("/v1/config")
                        .body()
                        .toString())
                .doesNotContain("hush");
    }

    @Test
    void separatesDigitsInErrorCodes() {
        TestUser ada = user(1).signedUp();
        assertThat(ada.client()
                        .post(
                                ada.path("/kyc"),
                                "dateOfBirth",
                                "1990-12-31",
                                "idType",
                                "SSN",
                                "idNumber",
                                "299001234",
                                "city",
                                "Oakland",
                                "state",
                                "CA",
                                "postalCode",
                                "94601")
                        .outcome())
                .isEqualTo("400 MISSING_LINE_1");
    }

    @Test
    @Proves({Behaviour.UNKNOWN_FIELDS, Behaviour.REPEATED_PARAMETERS})
    void ignoresUnknownFieldsAndRepeatedParameters() {
        assertThat(client.post("/v1/auth/otp/sms:send", "phoneNumber", "+14155550123", "color", "red")
                        .status())
                .isEqualTo(200);
        assertThat(client.get("/v1/crypto/prices?color=red").status()).isEqualTo(200);
        assertThat(client.get("/v1/crypto/prices?cryptoCurrencies=ETH&cryptoCurrencies=BTC")
                        .body()
                        .path("prices"))
                .hasSize(1);
    }
}
