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

/**
 * Reports the messages of Swagger Parser where no other check has a finding, so it runs last.
 *
 * <p>The parser is a second opinion. It finds most errors that the other checks find, worded differently and without a line.
 * Its message {@code attribute paths.'/books'(get).responses is missing} is left out if {@code /paths/~1books/get} has
 * an error or warning already, at any depth, because the two are most likely the same. A message without a location is
 * left out if the document has any. What remains is something that our checks miss.
 */
final class ParserCheck implements Check {
    /** The first three keys of a pointer: an operation or a component. Within it the parser's locations are not exact. */
    private static final Pattern UNIT = Pattern.compile("((?:/[^/]*){3}).*");

    private static final Pattern ATTRIBUTE = Pattern.compile("attribute ([^ ]+) ?(.*)", Pattern.DOTALL);

    @Override
    public void run(LintContext context, LintFindings findings) {
        for (String message : messages(context)) {
            Matcher attribute = ATTRIBUTE.matcher(message);
            String pointer = attribute.matches() ? pointer(context.tree(), attribute.group(1)) : "";
            if (pointer.isEmpty()
                    ? !findings.hasErrorsOrWarnings()
                    : !findings.hasErrorsOrWarningsNear(UNIT.matcher(pointer).replaceFirst("$1"))) {
                findings.add(
                        LintRule.PARSER, pointer, "Swagger Parser reports: " + message.replaceAll("\\s+", " ") + ".");
            }
        }
    }

    /** Runs the parser without resolving references, so that a document cannot make it read files or URLs. */
    private static List<String> messages(LintContext context) {
        ParseOptions options = new ParseOptions();
        options.setResolve(false);
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(DocumentWriter.json(context.tree()), List.of(), options);
        return Optional.ofNullable(result.getMessages()).orElse(List.of());
    }

    /**
     * Converts a dotted name to the pointer of the deepest existing value. Its parts may contain dots as well: in
     * {@code paths.'/v1.0/books'(get)} the second part is the longest key of {@code paths} that the rest begins with.
     */
    private static String pointer(JsonNode document, String dotted) {
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
