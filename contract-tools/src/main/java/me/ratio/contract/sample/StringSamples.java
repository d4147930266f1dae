package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.schema.SchemaValidator;

/** Generates strings of a format, of a pattern, or of any characters, including unusual ones. */
final class StringSamples {
    private static final int MAX_ATTEMPTS = 60;
    private static final String[] CHARACTERS = {
        "a",
        "b",
        "Z",
        "0",
        "7",
        " ",
        "-",
        "_",
        ".",
        "/",
        "\"",
        "\\",
        "'",
        "<",
        "&",
        "%",
        "{",
        "}",
        "\n",
        "\t",
        "\u0000",
        "é",
        "ß",
        "Ω",
        "名",
        "\u2028",
        "\u202e",
        "\ud83d\udea2"
    };
    private static final int PLAIN_CHARACTERS = 10;
    private static final int MAX_EXTRA_LENGTH = 12;

    private final SplittableRandom random;
    private final SchemaValidator validator;
    private final FormatSamples formats;

    StringSamples(SplittableRandom random, SchemaValidator validator) {
        this.random = random;
        this.validator = validator;
        this.formats = new FormatSamples(random);
    }

    JsonNode generate(ObjectNode merged, String at) {
        if (merged.path("pattern").isTextual()) {
            return matching(merged, at);
        }
        String format = merged.path("contentEncoding").asText().startsWith("base64")
                ? "byte"
                : merged.path("format").asText();
        if (formats.isKnown(format)) {
            return firstValid(merged, () -> formats.generate(format))
                    .orElseThrow(() -> new UnsatisfiableSchemaException(at + ": no " + format + " has this length"));
        }
        int min = merged.path("minLength").asInt(0);
        int max = merged.path("maxLength").isNumber()
                ? Math.min(merged.path("maxLength").asInt(), min + MAX_EXTRA_LENGTH)
                : min + MAX_EXTRA_LENGTH;
        if (max < min) {
            throw new UnsatisfiableSchemaException(at + ": minLength is greater than maxLength");
        }
        return TextNode.valueOf(ofLength(random.nextInt(min, max + 1)));
    }

    private String ofLength(int length) {
        // two of three strings have plain characters only
        int characters = random.nextInt(3) == 0 ? CHARACTERS.length : PLAIN_CHARACTERS;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS[random.nextInt(characters)]);
        }
        return text.toString();
    }

    private JsonNode matching(ObjectNode merged, String at) {
        return ofPattern(merged)
                .or(() -> example(merged))
                .orElseThrow(() -> new DocumentException(at + "/pattern: no matching string found for "
                        + merged.path("pattern").asText() + "; give the schema an example"));
    }

    private Optional<JsonNode> ofPattern(ObjectNode merged) {
        return PatternSamples.of(merged.path("pattern").asText())
                .flatMap(samples -> firstValid(merged, () -> samples.generate(random)));
    }

    private Optional<JsonNode> example(ObjectNode merged) {
        for (JsonNode example :
                new JsonNode[] {merged.path("example"), merged.path("examples").path(0), merged.path("default")}) {
            if (example.isTextual() && validator.isValid(merged, example)) {
                return Optional.of(example);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> firstValid(ObjectNode merged, Supplier<String> samples) {
        for (int i = 0; i < MAX_ATTEMPTS; i++) {
            JsonNode text = TextNode.valueOf(samples.get());
            if (validator.isValid(merged, text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
