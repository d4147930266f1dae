package me.ratio.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YamlAliasTest {
    @Test
    void expandsAliases() {
        assertThat(read("a: &x { b: 1 }\nc: *x\nd: [*x]\n").tree())
                .hasToString("{\"a\":{\"b\":1},\"c\":{\"b\":1},\"d\":[{\"b\":1}]}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    own keys win       | {c: 3, <<: *x, b: 4}        | {"c":3,"a":{"n":1},"b":4}
                    also earlier ones  | {b: 4, <<: *x}              | {"b":4,"a":{"n":1}}
                    not merged deeply  | {<<: *x, a: {o: 1}}         | {"a":{"o":1},"b":2}
                    the earlier wins   | {<<: [*x, *y]}              | {"a":{"n":1},"b":2,"z":9}
                    nested             | {<<: {<<: *y, c: 5}, z: 0}  | {"a":7,"z":0,"c":5}
                    by an anchor       | {<<: *w}                    | {"b":8,"a":{"n":1}}
                    null is a value    | {b: null, <<: *x}           | {"b":null,"a":{"n":1}}
                    nothing to merge   | {<<: [], a: 1}              | {"a":1}
                    a scalar           | {<<: 1}                     | {"<<":1}
                    a list of scalars  | {<<: [*x, 1]}               | {"<<":[{"a":{"n":1},"b":2},1]}
                    in quotes          | {"<<": *x}                  | {"<<":{"a":{"n":1},"b":2}}
                    """)
    void expandsMergeKeys(String rule, String object, String expected) {
        String anchors = "x: &x {a: {n: 1}, b: 2}\ny: &y {a: 7, z: 9}\nw: &w {b: 8, <<: *x}\n";

        assertThat(read(anchors + "m: " + object).tree().get("m")).as(rule).hasToString(expected);
    }

    @Test
    void leavesJsonAsItIs() {
        assertThat(read("{\"<<\": {\"a\": 1}}").tree()).hasToString("{\"<<\":{\"a\":1}}");
    }

    @Test
    void locatesMergedMembersAtTheMergeKey() {
        SourceLines lines = read("""
                x: &x
                  a: {n: 1}
                  b: 2
                m:
                  c: 3
                  <<: *x
                  b: 4
                """).lines();

        assertThat(lines.of("/m/a")).isEqualTo(6);
        assertThat(lines.of("/m/a/n")).isEqualTo(6);
        assertThat(lines.of("/m/b")).isEqualTo(7);
        assertThat(lines.of("/m/c")).isEqualTo(5);
    }

    @Test
    void rejectsAMergeKeyTwice() {
        assertThatThrownBy(() -> read("x: &x {a: 1}\nm: {<<: *x, <<: *x}"))
                .hasMessageContaining("Duplicate field '<<'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a: &x { b: *x }", "a: *x", "a: &x { <<: *x }"})
    void rejectsAliasesWithoutACompleteAnchor(String text) {
        assertThatThrownBy(() -> read(text)).hasMessageContainingAll("a.yaml:1:", "the alias *x has no anchor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{<<: [%s]}", "{<<: [{b: 1}, %s], c: [%1$s]}"})
    void limitsTheExpansion(String level) {
        StringBuilder bomb = new StringBuilder("a0: &a0 {x0: 1, x1: 1, x2: 1, x3: 1, x4: 1, x5: 1, x6: 1}\n");
        for (int i = 1; i < 30; i++) {
            String aliases = ("*a" + (i - 1) + ", ").repeat(8) + "*a" + (i - 1);
            bomb.append("a%d: &a%d %s\n".formatted(i, i, level.formatted(aliases)));
        }

        assertThatThrownBy(() -> read(bomb.toString()))
                .hasMessageContainingAll("a.yaml:", "aliases expand to more than 100000 values");
    }

    @Test
    void limitsTheDepthOfExpandedAliases() {
        StringBuilder steps = new StringBuilder("a0: &a0 {x: 1}\n");
        for (int i = 1; i < 20; i++) {
            steps.append("a%d: &a%d %s*a%d%s\n".formatted(i, i, "[".repeat(100), i - 1, "]".repeat(100)));
        }

        assertThatThrownBy(() -> read(steps.toString()))
                .hasMessageContainingAll("a.yaml:6:", "nested deeper than 500 levels");
    }

    private static LocatedDocument read(String text) {
        return DocumentReader.locate(text.startsWith("{") ? "a.json" : "a.yaml", text.getBytes(StandardCharsets.UTF_8));
    }
}
