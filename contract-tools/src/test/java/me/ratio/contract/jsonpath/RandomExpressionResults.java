package me.ratio.contract.jsonpath;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Prints random expressions with our results, one JSON object per line, for {@code .ci/jsonpath} to compare. */
public final class RandomExpressionResults {
    private RandomExpressionResults() {}

    /**
     * Prints results.
     *
     * @param arguments the seed and the number of expressions
     */
    public static void main(String... arguments) {
        RandomExpression random = new RandomExpression(new Random(Long.parseLong(arguments[0])));
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (int i = Integer.parseInt(arguments[1]); i > 0; i--) {
            out.println(result(random.document(4), random.expression()));
        }
        out.flush();
    }

    static ObjectNode result(JsonNode document, String expression) {
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("expression", expression);
        result.set("document", document);
        try {
            JsonPath path = JsonPath.parse(expression);
            ObjectNode[] matches = path.select(document).stream()
                    .map(match -> JsonNodeFactory.instance
                            .objectNode()
                            .put("path", match.normalizedPath())
                            .<ObjectNode>set("value", match.value()))
                    .toArray(ObjectNode[]::new);
            result.putArray("matches").addAll(List.of(matches));
        } catch (JsonPathException e) {
            result.put("error", e.getMessage());
        }
        return result;
    }
}
