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

/** Parses YAML or JSON into a tree. Errors are reported in one line, with line and column. */
final class DocumentParser {
    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /** The lines of a YAML error that repeat its location, which is reported separately. */
    private static final Pattern LOCATION =
            Pattern.compile("(?m)^ in .*(\\R {4}.*)*(\\R|$)|^ at \\[Source.*$| \\(start marker at \\[Source[^\\n]*\\)");

    /** The location within a message, which is more exact than that of the exception. */
    private static final Pattern MARK = Pattern.compile("(?s).*line (\\d+), column (\\d+)");

    /** Loaded only for a YAML document, so that the library for it is optional. */
    private static final class Yaml {
        static final JsonFactory FACTORY = YAMLFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .loaderOptions(loaderOptions())
                .build();

        private static LoaderOptions loaderOptions() {
            LoaderOptions options = new LoaderOptions();
            options.setCodePointLimit(DocumentReader.MAX_BYTES);
            return options;
        }
    }

    private DocumentParser() {}

    /** Parses an object. The name of the source begins every message. */
    static LocatedDocument parseObject(String name, byte[] content) {
        SourceLines lines = new SourceLines();
        if (parse(name, content, lines) instanceof ObjectNode object) {
            return new LocatedDocument(name, object, lines);
        }
        throw expected(name, "an object with keys", parse(name, content, lines));
    }

    /** Parses a list. */
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
        try (JsonParser parser = (isJson(name, content) ? JSON : yaml()).createParser(content)) {
            return new TreeReader(parser, lines).read();
        } catch (DocumentException e) {
            throw new DocumentException(name + ":" + e.getMessage());
        } catch (StreamConstraintsException e) {
            throw new DocumentException(
                    name + location(e) + ": exceeds a limit of the parser: " + oneLine(e.getOriginalMessage()));
        } catch (JsonProcessingException e) {
            throw new DocumentException(name + location(e) + ": not well-formed: " + oneLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new DocumentException(name + ": cannot be read: " + oneLine(String.valueOf(e.getMessage())));
        }
    }

    private static JsonFactory yaml() {
        try {
            return Yaml.FACTORY;
        } catch (NoClassDefFoundError e) {
            throw new DocumentException(" cannot read YAML without jackson-dataformat-yaml on the class path");
        }
    }

    /** Decides by the extension; without one, content that begins with a brace is taken for JSON. */
    private static boolean isJson(String name, byte[] content) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.endsWith(".yaml") || lower.endsWith(".yml")) {
            return false;
        }
        return lower.endsWith(".json") || (content.length > 0 && content[0] == '{');
    }

    private static String location(JsonProcessingException e) {
        Matcher mark = MARK.matcher(e.getOriginalMessage());
        if (mark.lookingAt()) {
            return ":" + mark.group(1) + ":" + mark.group(2);
        }
        JsonLocation location = e.getLocation();
        return location == null ? "" : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    private static String oneLine(String message) {
        return LOCATION.matcher(message).replaceAll("").strip().replaceAll("\\s*\\R\\s*", ", ");
    }
}
