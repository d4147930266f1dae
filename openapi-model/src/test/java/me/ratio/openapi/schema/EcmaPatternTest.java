package me.ratio.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EcmaPatternTest {
    @ParameterizedTest
    @CsvSource(delimiter = ' ', quoteCharacter = '"', textBlock = """
            ^[^\\[]+$ a true
            ^[[]$ [ true
            ^[a&&b]+$ a&b true
            ^[a^]$ ^ true
            ^[^]$ x true
            [] x false
            \\u{41} A true
            \\u0041 A true
            ^\\d{3}\\/$ 123/ true
            (?<year>\\d+) 2022 true
            ^(?!a)b$ b true
            a\\++ a+ true
            ^[+*]+$ +* true
            """)
    void compilesEcma262(String pattern, String text, boolean matches) {
        assertThat(EcmaPattern.compile(pattern).matcher(text).find()).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2,1}", "*a", "(?i)a", "(?>a)", "a++", "\\Aa\\z", "\\Qa\\E"})
    void rejectsOtherSyntax(String pattern) {
        assertThatThrownBy(() -> EcmaPattern.compile(pattern)).isInstanceOf(PatternSyntaxException.class);
    }
}
