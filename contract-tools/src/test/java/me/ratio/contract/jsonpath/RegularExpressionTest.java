package me.ratio.contract.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RegularExpressionTest {
    @ParameterizedTest
    @CsvSource({
        "a.c, abc, true",
        "a.c, abcd, false",
        "ab|cd, cd, true",
        "ab|cd, abd, false",
        "(a|b)*c, ababc, true",
        "a+b?, aab, true",
        "'a{2,3}', aaaa, false",
        "'a{2,}', aaaa, true",
        "'a{2}', a, false",
        "[a-c-]+, ab-c, true",
        "[-a]+, a-, true",
        "[^a-c], b, false",
        "[^a-c], d, true",
        "[\\n\\]], ], true",
        "\\p{Lu}\\p{L}*, Été, true",
        "\\P{Nd}, 7, false",
        "\\., x, false",
        ".., 😀a, true",
        "^a$, a, true",
        "a^, a, false",
        "'', '', true",
    })
    void matchesWholeTexts(String expression, String text, boolean matches) {
        assertThat(RegularExpression.parse(expression)).get().matches(parsed -> parsed.matches(text) == matches);
    }

    @ParameterizedTest
    @CsvSource({"b+, abba, true", "^b, abba, false", "a$, abba, true", "x*, abba, true", "bbb, abba, false"})
    void findsPartsOfTexts(String expression, String text, boolean found) {
        assertThat(RegularExpression.parse(expression)).get().matches(parsed -> parsed.isFoundIn(text) == found);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(", ")", "a**", "[", "[]", "[z-a]", "\\d", "\\p{Xx}", "a{2,1}", "(?:a)", "+", "]", "a{,2}", "[a--b]"
            })
    void refusesWhatTheStandardDoesNotDefine(String expression) {
        assertThat(RegularExpression.parse(expression)).isEmpty();
    }

    @Test
    void needsLinearTimeForHostileExpressions() {
        String text = "a".repeat(10_000);

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> assertThat(RegularExpression.parse("(((a*)*)*)*b")).get().matches(e -> !e.matches(text)));
    }

    @Test
    void refusesHugeCounts() {
        assertThatThrownBy(() -> RegularExpression.parse("((a{200}){200}){200}"))
                .isInstanceOf(JsonPathException.class)
                .hasMessage("a regular expression is too large: use smaller counts");
    }
}
