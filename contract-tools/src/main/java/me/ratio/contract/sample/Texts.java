package me.ratio.contract.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.schema.SchemaValidator;

/** Draws texts: of a format, of a pattern, or of any characters, awkward ones included. */
final class Texts {
    private static final int TRIES = 60;
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
    private static final int PLAIN = 10;

    private final SplittableRandom random;
    private final SchemaValidator validator;
    private final FormattedText formatted;

    Texts(SplittableRandom random, SchemaValidator validator) {
        this.random = random;
        this.validator = validator;
        this.formatted = new FormattedText(random);
    }

    JsonNode draw(ObjectNode rules, String at) {
        if (rules.path("pattern").isTextual()) {
            return matching(rules, at);
        }
        String format = rules.path("contentEncoding").asText().startsWith("base64")
                ? "byte"
                : rules.path("format").asText();
        if (formatted.isKnown(format)) {
            return admitted(rules, () -> formatted.draw(format))
                    .orElseThrow(() -> new Contradiction(at + ": no " + format + " has this length"));
        }
        int least = rules.path("minLength").asInt(0);
        int most = rules.path("maxLength").isNumber()
                ? Math.min(rules.path("maxLength").asInt(), least + 12)
                : least + 12;
        if (most < least) {
            throw new Contradiction(at + ": no length is left");
        }
        return TextNode.valueOf(any(random.nextInt(least, most + 1)));
    }

    /** A text of so many characters. */
    String any(int length) {
        // most texts are plain ones
        int characters = random.nextInt(3) == 0 ? CHARACTERS.length : PLAIN;
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(CHARACTERS[random.nextInt(characters)]);
        }
        return text.toString();
    }

    private JsonNode matching(ObjectNode rules, String at) {
        return drawn(rules)
                .or(() -> example(rules))
                .orElseThrow(() -> new DocumentException(at + "/pattern: no text was found that matches "
                        + rules.path("pattern").asText() + "; give the schema an example"));
    }

    private Optional<JsonNode> drawn(ObjectNode rules) {
        return MatchingText.of(rules.path("pattern").asText())
                .flatMap(text -> admitted(rules, () -> text.draw(random)));
    }

    private Optional<JsonNode> example(ObjectNode rules) {
        for (JsonNode example :
                new JsonNode[] {rules.path("example"), rules.path("examples").path(0), rules.path("default")}) {
            if (example.isTextual() && validator.isValid(rules, example)) {
                return Optional.of(example);
            }
        }
        return Optional.empty();
    }

    private Optional<JsonNode> admitted(ObjectNode rules, Supplier<String> texts) {
        for (int i = 0; i < TRIES; i++) {
            JsonNode text = TextNode.valueOf(texts.get());
            if (validator.isValid(rules, text)) {
                return Optional.of(text);
            }
        }
        return Optional.empty();
    }
}
