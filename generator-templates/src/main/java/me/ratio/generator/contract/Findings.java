package me.ratio.generator.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.MediaTypes;

/** What was found in a document that cannot be generated, or not as it stands: all of it, before anything is written. */
public final class Findings {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}", Pattern.UNICODE_CHARACTER_CLASS);

    private final Set<String> refusals = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    void refuse(String pointer, String reason) {
        refusals.add(line(pointer, reason));
    }

    void warn(String pointer, String consequence) {
        warnings.add(line(pointer, consequence));
    }

    /** One line, whatever the names in a document are made of. */
    private static String line(String pointer, String words) {
        return CONTROL.matcher(pointer + ": " + words)
                .replaceAll(found -> String.format("<%02X>", (int) found.group().charAt(0)));
    }

    /** Follows references; one that leads nowhere is refused, and a missing value returned. */
    LocatedNode resolve(LocatedNode node) {
        return require(node.resolved());
    }

    /** Refuses what is still a reference after references were followed. */
    LocatedNode require(LocatedNode resolved) {
        if (!resolved.isReference()) {
            return resolved;
        }
        String reference = resolved.text("$ref");
        refuse(
                resolved.child("$ref").pointer(),
                reference.startsWith("#")
                        ? "there is no " + reference
                        : reference + " is outside of this document; bundle all into one file first");
        return resolved.absent();
    }

    /** The media type that is read or sent; nothing when there is no content, or none that can be, which is refused. */
    Optional<String> json(Map<String, LocatedNode> contents) {
        Optional<String> json = MediaTypes.json(contents.keySet());
        if (json.isEmpty()) {
            contents.values().forEach(content -> refuse(content.pointer(), "only JSON is supported"));
        }
        return json;
    }

    /** Refuses an extension whose value is not of the kind it needs. */
    void refuseUnless(boolean fits, LocatedNode extension, String words) {
        if (extension.exists() && !extension.node().isNull() && !fits) {
            refuse(extension.pointer(), "must be " + words);
        }
    }

    /** What is generated otherwise than the document has it; nothing of it is lost. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Does nothing when all can be generated.
     *
     * @throws IllegalArgumentException naming each place, as a JSON pointer, and the reason
     */
    public void throwRefusals() {
        if (!refusals.isEmpty()) {
            throw new IllegalArgumentException(
                    "The document asks for what this generator cannot express; nothing was written:\n  "
                            + String.join("\n  ", refusals));
        }
    }
}
