package me.ratio.openapi.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.regex.PatternSyntaxException;
import org.junit.jupiter.api.Test;
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
            ^\\p{Letter}+$ é true
            ^\\p{Letter}+$ 1 false
            ^\\p{digit}+$ ৪২ true
            ^\\p{Script=Greek}+$ λ true
            ^\\p{Alphabetic}{2}$ ab true
            ^\\P{Lu}$ a true
            ^\\u{1F600}+$ 😀 true
            ^[\\S]$ x true
            ^a{2,}$ aaa true
            """)
    void compilesEcma262(String pattern, String text, boolean matches) {
        assertThat(EcmaPattern.compile(pattern).matcher(text).find()).isEqualTo(matches);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u00a0", "\ufeff", "\u2003", "\u2029", "\t", "\u000b"})
    void whiteSpaceIsThatOfEcma262(String text) {
        assertThat(found("^\\s$", text) && found("^[a\\s]$", text)).isTrue();
        assertThat(found("^\\S$", text) || found("^[^\\s]$", text) || found("^[\\S]$", text))
                .isFalse();
    }

    @Test
    void lineBreaksAreOrdinaryCharacters() {
        assertThat(found("^a$", "a\n")).isFalse();
        assertThat(found("^\\cj$", "\n")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 100_000})
    void aPatternThatTakesTooLongAllowsEveryText(int length) {
        assertThat(found("^(a|aa)+\\1c$", "a".repeat(length) + "!")).isTrue();
        assertThat(found("^(a|aa)+\\1c$", "a!")).isFalse();
    }

    private static boolean found(String pattern, String text) {
        return EcmaPattern.isFound(pattern, text, true);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(", "[a", "a{2,1}", "*a", "(?i)a", "(?>a)", "a++", "a{2}+", "\\Aa\\z", "\\Qa\\E"})
    void rejectsOtherSyntax(String pattern) {
        assertThatThrownBy(() -> EcmaPattern.compile(pattern)).isInstanceOf(PatternSyntaxException.class);
    }
}
