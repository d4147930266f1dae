package me.ratio.openapi;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;

/** Turns bytes into a tree, or says in one line, with line and column, why they are none. */
final class DocumentParser {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The lines that a YAML parser adds to its message to show the place, which is told apart already. */
    private static final Pattern PLACE =
            Pattern.compile("(?m)^ in .*(\\R {4}.*)*(\\R|$)|^ at \\[Source.*$| \\(start marker at \\[Source[^\\n]*\\)");

    /** The last of these in a message is more exact than the location of the exception. */
    private static final Pattern MARK = Pattern.compile("(?s).*line (\\d+), column (\\d+)");

    /** Loaded only for a YAML document, so that the library for it is optional. */
    private static final class Yaml {
        static final JsonFactory FACTORY = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .loaderOptions(upToTheLargest())
                .build();

        private static LoaderOptions upToTheLargest() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(DocumentReader.LARGEST);
            return options;
        }
    }

    private DocumentParser() {}

    /** Parses what has to be an object; the name is where it came from and begins every message. */
    static LocatedDocument parseObject(String name, byte[] content) {
        SourceLines lines = new SourceLines();
        if (parse(name, content, lines) instanceof ObjectNode object) {
            return new LocatedDocument(name, object, lines);
        }
        throw expected(name, "an object with keys", parse(name, content, lines));
    }

    /** Parses what has to be a list. */
    static LocatedList parseList(String name, byte[] content) {
        SourceLines lines = new SourceLines();
        if (parse(name, content, lines) instanceof ArrayNode entries) {
            return new LocatedList(name, entries, lines);
        }
        throw expected(name, "a list", parse(name, content, lines));
    }

    private static DocumentException expected(String name, String expected, JsonNode found) {
        return new DocumentException(name + ":1:1: expected " + expected + ", found "
                + (found.isMissingNode()
                        ? "nothing"
                        : found.getNodeType().name().toLowerCase(Locale.ROOT)));
    }

    private static JsonNode parse(String name, byte[] content, SourceLines lines) {
        try (JsonParser parser = (isJson(name, content) ? JSON : Yaml.FACTORY).createParser(content)) {
            return new TreeReader(parser, lines).read();
        } catch (DocumentException e) {
            throw new DocumentException(name + ":" + e.getMessage());
        } catch (StreamConstraintsException e) {
            throw new DocumentException(name + place(e) + ": beyond what is read: " + oneLine(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw new DocumentException(name + place(e) + ": not well-formed: " + oneLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new DocumentException(name + ": cannot be read: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    /** A name tells it; without one, YAML that begins with a brace is JSON in practice. */
    private static boolean isJson(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return false;
        }
        return lower.endsWith(".json") || (content.length > 0 && content[0] == '{');
    }

    private static String place(JsonProcessingException e) {
        Matcher mark = MARK.matcher(e.getOriginalMessage());
        if (mark.lookingAt()) {
            return ":" + mark.group(1) + ":" + mark.group(2);
        }
        JsonLocation location = e.getLocation();
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String oneLine(String message) {
        return PLACE.matcher(message).replaceAll("").strip().replaceAll("\\s*\\R\\s*", ", ");
    }
}
