package me.ratio.contract.jsonpath;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonPathTest {
    private static final String SHOP = """
            {"books": [{"title": "A", "price": 5, "tags": ["x", "y"]}, {"title": "B", "price": 12.50}, {"title": "C"}],
             "max": 10, "a-b": null, "é": 1, "😀": 2, "nested": {"price": 5.0, "books": []}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "$ ~ $",
                "$.max ~ $['max']",
                "$ .max ~ $['max']",
                "$['max', \"a-b\", 'max'] ~ $['max'] $['a-b'] $['max']",
                "$.é ~ $['é']",
                "$.😀 ~ $['😀']",
                "$['\\uD83D\\uDE00'] ~ $['😀']",
                "$.books[0].title ~ $['books'][0]['title']",
                "$.books[-1] ~ $['books'][2]",
                "$.books[3, -4] ~ ",
                "$.books[1:] ~ $['books'][1] $['books'][2]",
                "$.books[:-1] ~ $['books'][0] $['books'][1]",
                "$.books[::-1] ~ $['books'][2] $['books'][1] $['books'][0]",
                "$.books[::0] ~ ",
                "$.books[9007199254740991:] ~ ",
                "$..price ~ $['books'][0]['price'] $['books'][1]['price'] $['nested']['price']",
                "$.nested.* ~ $['nested']['price'] $['nested']['books']",
                "$.books[?@.price] ~ $['books'][0] $['books'][1]",
                "$.books[?!@.price] ~ $['books'][2]",
                "$.books[?(@.price < $.max)] ~ $['books'][0]",
                "$.books[?@.price >= 12.5] ~ $['books'][1]",
                "$.books[?@.price == 0.5e1] ~ $['books'][0]",
                "$.books[?@.price == $.nope] ~ $['books'][2]",
                "$.books[?@.title > 'A' && @.title <= \"C\"] ~ $['books'][1] $['books'][2]",
                "$.books[?@.title == 'A' || @.title == 'C'] ~ $['books'][0] $['books'][2]",
                "$.books[?@.price == $.nested.price] ~ $['books'][0]",
                "$[?@ == null] ~ $['a-b']",
                "$.books[?length(@.tags) == 2] ~ $['books'][0]",
                "$.books[?length(@.title) == 1].title ~ $['books'][0]['title'] $['books'][1]['title'] $['books'][2]['title']",
                "$.books[?count(@.*) > 2] ~ $['books'][0]",
                "$.books[?value(@..tags[1]) == 'y'] ~ $['books'][0]",
                "$.books[?match(@.title, '[AB]')] ~ $['books'][0] $['books'][1]",
                "$.books[?search(@.title, '(')] ~ ",
                "$.nested[?search(@, 5)] ~ ",
                "$.books[ ?\t@.price , 2 ] ~ $['books'][0] $['books'][1] $['books'][2]",
            })
    void selects(String expression, String paths) {
        assertThat(JsonPath.parse(expression).select(json(SHOP)))
                .extracting(JsonPathMatch::normalizedPath)
                .containsExactly(paths == null ? new String[0] : paths.split(" "));
    }

    @Test
    void givesEachMatchItsPointerNameAndParent() {
        JsonPathMatch match = JsonPath.parse("$..[?@.get]['get']")
                .select(json("{\"paths\": {\"/a~b\": {\"get\": 1}}}"))
                .get(0);

        assertThat(match.pointer()).isEqualTo("/paths/~1a~0b/get");
        assertThat(match.name()).contains("get");
        assertThat(match.parent()).map(JsonPathMatch::normalizedPath).contains("$['paths']['/a~b']");
    }

    @Test
    void escapesNamesInNormalizedPaths() {
        JsonNode document = json("{\"a'b\\\\c\\n\\u0001\": 1}");

        String path = JsonPath.parse("$.*").select(document).get(0).normalizedPath();

        assertThat(path).isEqualTo("$['a\\'b\\\\c\\n\\u0001']");
        assertThat(JsonPath.parse(path).select(document)).hasSize(1);
    }

    @Test
    void comparesStringsByCodePoint() {
        assertThat(JsonPath.parse("$[?@ < '\\uD83D\\uDE00']").select(json("[\"\\uFF5E\", \"\\uD83D\\uDE01\"]")))
                .extracting(JsonPathMatch::index)
                .containsExactly(0);
    }

    @Test
    void findsTheEntriesOfListsThatMatchNothing() {
        assertThat(JsonPath.parse("$.books[*]['title', 'titel', 'price']").unmatchedListEntries(json(SHOP)))
                .containsExactly("'titel'");
        assertThat(JsonPath.parse("$..['books', 'films'][0, 7]").unmatchedListEntries(json(SHOP)))
                .containsExactly("'films'", "7");
        assertThat(JsonPath.parse("$['films', *]").unmatchedListEntries(json(SHOP)))
                .containsExactly("'films'");
        assertThat(JsonPath.parse("$.films").unmatchedListEntries(json(SHOP))).isEmpty();
    }

    @Test
    void findsEachMatchAgainByItsNormalizedPathAndPointer() {
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("random expressions from -Dseed=" + seed);
        RandomExpression random = new RandomExpression(new Random(seed));
        int found = 0;
        for (int i = 0; i < 3_000; i++) {
            JsonNode document = random.document(4);
            String expression = random.expression();
            if (RandomExpressionResults.result(document, expression).has("error")) {
                continue;
            }
            for (JsonPathMatch match : JsonPath.parse(expression).select(document)) {
                assertThat(JsonPath.parse(match.normalizedPath()).select(document))
                        .extracting(JsonPathMatch::pointer)
                        .containsExactly(match.pointer());
                assertThat(document.at(match.pointer())).isSameAs(match.value());
                found++;
            }
        }
        assertThat(found).isGreaterThan(1_000);
    }

    @Test
    void acceptsHyphensInNamesOnRequest() {
        assertThat(JsonPath.parseWithHyphens("$.a-b").select(json(SHOP))).hasSize(1);
        assertThat(JsonPath.parseWithHyphens("$[?@.a-b == 1]").select(json("[{\"a-b\": 1}]")))
                .hasSize(1);
    }

    @Test
    void walksDeepDocuments() {
        int depth = 900;
        JsonNode document = json("[".repeat(depth) + "]".repeat(depth));

        assertThat(JsonPath.parse("$..*").select(document)).hasSize(depth - 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"$..*..*..*..*..*..*", "$[?count(@..*..*..*..*..*) > 0]"})
    void refusesToSelectWithoutBound(String expression) {
        JsonNode document = json("[".repeat(200) + "]".repeat(200));

        assertThatThrownBy(() -> JsonPath.parse(expression).select(document))
                .isInstanceOf(JsonPathException.class)
                .hasMessage("the expression visits more than 5000000 values: use fewer '..' and '*'");
    }

    private static JsonNode json(String text) {
        try {
            return new JsonMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
