package me.ratio.generator.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JavadocTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '|',
            value = {
                "a */ b, a *&#47; b",
                "a/b, a/b",
                "/**/, /**&#47;",
                "{@code x}, &#123;&#64;code x&#125;",
                "<b>&amp;, &lt;b&gt;&amp;amp;",
                "\\u002a/, &#92;u002a/",
                "'it''s', 'it''s'",
                "ü\uD83E\uDD80, ü\uD83E\uDD80",
                "a\u202eb, a&#8238;b",
                "a\uD800b, a&#65533;b"
            })
    void escapesCommentEndsAndMarkup(String text, String escaped) {
        assertThat(Javadoc.escape(text)).isEqualTo(escaped);
    }

    @Test
    void collapsesWhiteSpace() {
        assertThat(Javadoc.escape(" a\n\t b\u2028c\u0000d\r\n")).isEqualTo("a b c d");
    }

    @Test
    void codeIsReadableWhereItIsHarmless() {
        assertThat(Javadoc.code("GET /v1/{id}:go")).isEqualTo("{@code GET /v1/{id}:go}");
        assertThat(Javadoc.code("{id")).isEqualTo("<code>&#123;id</code>");
        assertThat(Javadoc.code("*/")).isEqualTo("<code>*&#47;</code>");
        assertThat(Javadoc.code("")).isEqualTo("{@code \"\"}");
    }

    @Test
    void aSentenceHasOneFullStop() {
        assertThat(Javadoc.sentence("words")).isEqualTo("words.");
        assertThat(Javadoc.sentence("Words?")).isEqualTo("Words?");
        assertThat(Javadoc.sentence("  ")).isEmpty();
    }

    @Test
    void aShortCommentIsOneLine() {
        assertThat(Javadoc.comment("    ", List.of("Words."), List.of())).isEqualTo("    /** Words. */");
    }

    @Test
    void paragraphsAndTagsStandApart() {
        assertThat(Javadoc.comment("  ", List.of("One.", "Two."), List.of("@return three")))
                .isEqualTo("  /**\n   * One.\n   *\n   * <p>Two.\n   *\n   * @return three\n   */");
    }

    @Test
    void noLineIsLongerThan120() {
        String words = "word ".repeat(100);
        assertThat(Javadoc.comment("        ", List.of(words, words), List.of("@return " + words))
                        .lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(120));
        String full = "x".repeat(120 - "/**  */".length());
        assertThat(Javadoc.comment("", List.of(full), List.of())).hasSize(120).doesNotContain("\n");
        assertThat(Javadoc.comment("", List.of(full + "x"), List.of())).contains("\n");
    }
}
