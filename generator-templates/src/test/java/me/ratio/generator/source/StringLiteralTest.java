package me.ratio.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StringLiteralTest {
    @Test
    void escapesAnyText() {
        assertThat(StringLiteral.of("a\"b\\c\nd\re\tf\u00fc\u0000"))
                .isEqualTo("\"a\\\"b\\\\c\\nd\\re\\u0009f\\u00fc\\u0000\"");
        assertThat(StringLiteral.of("\\u0022")).isEqualTo("\"\\\\u0022\"");
    }
}
