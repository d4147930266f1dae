package me.ratio.contract.jsonpath;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonPathErrorTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "info | column 1: a JSONPath begins with '$'",
                "$info | column 2: expected '.', '[' or the end, found 'i'",
                "$. info | column 3: expected a name or '*', found ' ': other names need brackets and quotes, ['a-b']",
                "$.a-b | column 4: expected '.', '[' or the end, found '-'",
                "$.info[ | column 8: expected a name in quotes, an index, a slice, '*' or '?', found the end",
                "$.info['a' | column 11: ']' is missing",
                "$['a'; 'b'] | column 6: expected ']', found ';'",
                "$['a | column 3: the string has no closing quote",
                "$['\\x'] | column 5: '\\x' is not a valid escape",
                "$['\\uD83D'] | column 5: an escaped surrogate needs the other half of its pair: '\\uD83D\\uDE00'",
                "$['\\u12g4'] | column 8: '\\u' needs four hexadecimal digits",
                "$[01] | column 3: an integer has no leading zeros and no '-0'",
                "$[-0] | column 3: an integer has no leading zeros and no '-0'",
                "$[9007199254740992] | column 3: an integer is between -9007199254740991 and 9007199254740991",
                "$[?@.a == 01] | column 11: '01' is not a valid number",
                "$[?1] | column 4: a value alone is not a condition: compare it, such as with '=='",
                "$[?@.a == ['x']] | column 11: expected a condition, a value or a path that begins with '@' or '$'",
                "$[?@..a == 1] | column 4: a query that may select several values cannot be compared",
                "$[?@[ 'a'] == 1] | column 4: a query that is compared has no blanks within its brackets",
                "$[?match(@, 'a') == true] | column 4: the result of a test such as match() cannot be compared",
                "$[?size(@) > 1] | column 4: 'size' is not a function: use [length, count, match, search, value]",
                "$[?length(@, @) > 1] | column 4: length() takes 1 arguments, not 2",
                "$[?count(1) > 1] | column 10: count() takes a path that begins with '@' or '$'",
                "$[?length(@.*) > 1] | column 11: length() takes a single value",
                "$[?(@.a] | column 8: expected ')', found ']'",
                "$[?😀] | column 4: expected a condition, a value or a path that begins with '@' or '$'",
            })
    void namesTheColumnOfAnError(String expression, String message) {
        assertThatThrownBy(() -> JsonPath.parse(expression))
                .isInstanceOf(JsonPathException.class)
                .hasMessage(message);
    }

    @Test
    void refusesDeepNesting() {
        for (String hostile : new String[] {
            "$[?" + "(".repeat(100_000),
            "$[?" + "!(".repeat(100_000),
            "$" + "[?@".repeat(100_000),
            "$[?" + "length(".repeat(100_000)
        }) {
            assertThatThrownBy(() -> JsonPath.parse(hostile))
                    .isInstanceOf(JsonPathException.class)
                    .hasMessageContaining("nested more than 100 deep");
        }
    }
}
