package me.ratio.contract.diff.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalPatternTest {
    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ' ', textBlock = """
                    ^\\d+$ ^[0-9]{1,}$
                    [a-zA-Z0-9_] \\w
                    [cab] [a-c]
                    (?:a|b)? (a|b){0,1}
                    a{2,2}b{1} a{2}b
                    [^\\d] [^0123456789]
                    """)
    void unifiesSpellings(String one, String other) {
        assertThat(CanonicalPattern.of(one)).isEqualTo(CanonicalPattern.of(other));
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '"', delimiter = ' ', textBlock = """
                    [a-c] [a-d]
                    a+ a*
                    a{2} a{3}
                    \\. .
                    [.] [^.]
                    [\\]] ]
                    """)
    void keepsOtherPatternsApart(String one, String other) {
        assertThat(CanonicalPattern.of(one)).isNotEqualTo(CanonicalPattern.of(other));
    }
}
