package me.ratio.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaIdentifiersTest {
    @ParameterizedTest
    @CsvSource({
        "sendSmsOtp, SEND_SMS_OTP",
        "ratio-client-id, RATIO_CLIENT_ID",
        "JWT, JWT",
        "JWTRefresh, JWT_REFRESH",
        "b-c, B_C",
        "1x, _1X",
        "true, TRUE",
        "line1, LINE1",
        "'', EMPTY",
        "-, U002D",
        "<=, U003C_U003D",
        "\u00fc, U00FC"
    })
    void constants(String name, String constant) {
        assertThat(JavaIdentifiers.constant(name)).isEqualTo(constant);
    }

    @ParameterizedTest
    @ValueSource(strings = {"getUser", "a", "sendOtp2"})
    void namesOfMethods(String name) {
        assertThat(JavaIdentifiers.isMethod(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "GetUser", "get_user", "get user", "import", "toString", "wait", "1a", "true"})
    void namesThatAreNotOfMethods(String name) {
        assertThat(JavaIdentifiers.isMethod(name)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"GET, /, getRoot", "GET, /a/{x}, getAByX", "PUT, /some-things/{thingId}, putSomeThingsByThingId"})
    void operationsWithoutAnId(String method, String path, String name) {
        assertThat(JavaIdentifiers.operation(method, path)).isEqualTo(name);
    }

    @Test
    void avoidsReservedNames() {
        assertThat(JavaIdentifiers.property("builder")).isEqualTo("_builder");
        assertThat(JavaIdentifiers.property("name")).isEqualTo("name");
        assertThat(JavaIdentifiers.type("Map")).isEqualTo("ModelMap");
        assertThat(JavaIdentifiers.type("User")).isEqualTo("User");
    }
}
