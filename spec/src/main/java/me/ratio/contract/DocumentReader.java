package me.ratio.contract;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads YAML, and JSON as the part of YAML that it is, into a tree that keeps the order of its keys. */
public final class DocumentReader {

    private static final ObjectMapper YAML = YAMLMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** The lines that a YAML parser adds to its message to show the place, which is told apart already. */
    private static final Pattern PLACE = Pattern.compile("(?m)^ in .*(\\R {4}.*)*(\\R|$)|^ at \\[Source.*$");

    /** The last of these in a message is more exact than the location of the exception. */
    private static final Pattern MARK = Pattern.compile("(?s).*line (\\d+), column (\\d+)");

    private DocumentReader() {}

    /**
     * Reads a file that holds an object.
     *
     * @param file the file, YAML or JSON
     * @return its content
     * @throws ContractException when the file cannot be read, is not well-formed, repeats a key or holds no object
     */
    public static ObjectNode read(Path file) {
        JsonNode content = parse(file);
        if (content instanceof ObjectNode object) {
            return object;
        }
        throw new ContractException(file + ":1:1: expected an object with keys, found "
                + (content.isMissingNode()
                        ? "nothing"
                        : content.getNodeType().name().toLowerCase(Locale.ROOT)));
    }

    /**
     * Reads an OpenAPI 3 document.
     *
     * @param file the file, YAML or JSON
     * @return its content
     * @throws ContractException as {@link #read}, and when the file is no OpenAPI 3 document
     */
    public static ObjectNode readOpenApi(Path file) {
        ObjectNode document = read(file);
        if (!document.path("openapi").asText().startsWith("3.")) {
            throw new ContractException(file + ":1:1: not an OpenAPI 3 document: the key 'openapi' has to say 3.x.y");
        }
        if (!document.path("paths").isObject()) {
            throw new ContractException(
                    file + ":1:1: not an OpenAPI 3 document: the key 'paths' has to hold an object");
        }
        return document;
    }

    private static JsonNode parse(Path file) {
        try {
            return YAML.readTree(Files.readAllBytes(file));
        } catch (JsonProcessingException e) {
            throw new ContractException(file + place(e) + ": not well-formed: " + oneLine(e.getOriginalMessage()));
        } catch (NoSuchFileException e) {
            throw new ContractException(file + ": no such file");
        } catch (IOException e) {
            throw new ContractException(file + ": cannot be read: " + oneLine(String.valueOf(e.getMessage())));
        }
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
