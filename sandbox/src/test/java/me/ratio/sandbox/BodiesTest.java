package me.ratio.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class BodiesTest extends SandboxTest {
    private static final String PATH = "/v1/auth/otp/sms:authenticate";

    @Test
    void a_body_is_one_json_object() {
        for (String body : new String[] {"", "x", "[]", "1", "null", "{", "{}{}", "{\"otp\":\"1\",\"otp\":\"2\"}"}) {
            assertThat(client.send("POST", PATH, body).outcome()).as(body).isEqualTo("400 INVALID_BODY");
        }
        assertThat(client.send("POST", PATH, null).outcome()).isEqualTo("400 INVALID_BODY");
        assertThat(client.send("POST", PATH, "{\"otp\":".repeat(100_000)).outcome())
                .isEqualTo("400 INVALID_BODY");
    }

    @Test
    void a_body_of_more_than_a_mebibyte_is_not_read() {
        String large = "{\"otp\":\"" + "1".repeat(3 << 20) + "\"}";
        assertThat(client.send("POST", PATH, large).outcome()).isEqualTo("400 INVALID_BODY");
    }

    @Test
    void the_first_wrong_field_is_named() {
        Reply missing = client.post(PATH);
        assertThat(missing.outcome()).isEqualTo("400 MISSING_OTP");
        assertThat(missing.text("/data/field")).isEqualTo("otp");
        assertThat(client.post(PATH, "otp", "123456").outcome()).isEqualTo("400 MISSING_PHONE_ID");
        assertThat(client.post(PATH, "otp", 123456, "phoneId", "x").outcome()).isEqualTo("400 INVALID_OTP");
        assertThat(client.post(PATH, "otp", " ", "phoneId", "x").outcome()).isEqualTo("400 INVALID_OTP");
    }

    @Test
    void an_error_never_quotes_what_was_sent() {
        Person ada = person(1).signedUp();
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
    void digits_in_a_field_name_are_set_apart_in_its_code() {
        Person ada = person(1).signedUp();
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
}
