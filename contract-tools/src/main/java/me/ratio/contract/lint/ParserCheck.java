package me.ratio.contract.lint;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.JsonPointers;

/** What Swagger Parser says, where no other check has found anything; it runs last. */
final class ParserCheck implements Check {
    /** One operation or one component; within it the parser's places are not exact. */
    private static final Pattern UNIT = Pattern.compile("((?:/[^/]*){3}).*");

    private static final Pattern PLACED = Pattern.compile("attribute ([^ ]+) ?(.*)", Pattern.DOTALL);

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (String message : messages(context)) {
            Matcher placed = PLACED.matcher(message);
            String pointer = placed.matches() ? place(context.tree(), placed.group(1)) : "";
            if (pointer.isEmpty()
                    ? !findings.matter()
                    : !findings.matterNear(UNIT.matcher(pointer).replaceFirst("$1"))) {
                findings.add(LintRule.PARSER, pointer, "Swagger Parser says: " + message.replaceAll("\\s+", " ") + ".");
            }
        }
    }

    /** It reads the tree anew from JSON and follows no reference, so it cannot be led anywhere. */
    private static List<String> messages(LintContext context) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(DocumentWriter.json(context.tree()), List.of(), options);
        return Optional.ofNullable(result.getMessages()).orElse(List.of());
    }

    /** Turns its dotted names, of which a part may contain dots itself, into the deepest place that exists. */
    private static String place(JsonNode document, String dotted) {
        String rest = dotted.replace("'", "").replaceAll("\\((\\w+)\\)", ".$1");
        String pointer = "";
        JsonNode at = document;
        while (!rest.isEmpty()) {
            String key = longestKey(at, rest);
            if (key.isEmpty()) {
                return pointer;
            }
            pointer = JsonPointers.child(pointer, key);
            at = at.get(key);
            rest = rest.substring(key.length()).replaceFirst("^\\.", "");
        }
        return pointer;
    }

    private static String longestKey(JsonNode node, String rest) {
        String longest = "";
        for (var entry : node.properties()) {
            String key = entry.getKey();
            boolean begins = rest.equals(key) || rest.startsWith(key + ".");
            longest = begins && key.length() > longest.length() ? key : longest;
        }
        return longest;
    }
}
