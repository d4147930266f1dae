package me.ratio.generator.contract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.MediaTypes;

/**
 * Collects what cannot be generated (errors) and what is generated in another form than the document has it (warnings),
 * each with its JSON pointer: all of it, before a file is written.
 */
public final class GenerationProblems {
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}", Pattern.UNICODE_CHARACTER_CLASS);

    // sets, since an inline schema may be read more than once and would report its problem each time
    private final Set<String> errors = new LinkedHashSet<>();
    private final Set<String> warnings = new LinkedHashSet<>();

    public void error(String pointer, String reason) {
        errors.add(line(pointer, reason));
    }

    public void warn(String pointer, String consequence) {
        warnings.add(line(pointer, consequence));
    }

    /** Puts a message on one line, whatever the names in the document consist of. */
    private static String line(String pointer, String message) {
        return CONTROL.matcher(pointer + ": " + message)
                .replaceAll(found -> String.format("<%02X>", (int) found.group().charAt(0)));
    }

    /** Reports an extension whose value is not of the expected kind. */
    void errorUnless(boolean valid, LocatedNode extension, String expected) {
        if (extension.exists() && !extension.node().isNull() && !valid) {
            error(extension.pointer(), "must be " + expected);
        }
    }

    /** Follows references; reports one that leads nowhere and returns a missing value. */
    LocatedNode resolve(LocatedNode node) {
        return requireResolved(node.resolved());
    }

    /** Reports a value that is still a reference after references were followed, and returns a missing one instead. */
    LocatedNode requireResolved(LocatedNode resolved) {
        if (!resolved.isReference()) {
            return resolved;
        }
        String reference = resolved.text("$ref");
        error(
                resolved.child("$ref").pointer(),
                reference.startsWith("#")
                        ? "'" + reference + "' does not exist in this document"
                        : "'" + reference + "' is outside of this document: bundle all files into one first");
        return resolved.absent();
    }

    /**
     * Returns the JSON media type of a body; reports a body that has only others. Next to JSON others are ignored: a
     * body that can be sent as {@code application/json} or as {@code application/xml} is sent as JSON.
     */
    Optional<String> jsonMediaType(Map<String, LocatedNode> contents) {
        Optional<String> json = MediaTypes.json(contents.keySet());
        if (json.isEmpty()) {
            contents.values().forEach(content -> error(content.pointer(), "only JSON is supported"));
        }
        return json;
    }

    /** Returns what is generated in another form; no data is lost by it. */
    public List<String> warnings() {
        return List.copyOf(warnings);
    }

    /**
     * Does nothing when everything can be generated.
     *
     * @throws IllegalArgumentException with a line for each error
     */
    public void throwErrors() {
        if (!errors.isEmpty()) {
            throw new IllegalArgumentException(
                    "The document contains what this generator does not support; nothing was written:\n  "
                            + String.join("\n  ", errors));
        }
    }
}
