package me.ratio.contract.ignore;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.JsonPointers;
import me.ratio.openapi.LocatedList;

/** Reads a YAML list of accepted findings, each with rule, pointer and reason, and perhaps an owner and a last day. */
public final class IgnoreList {
    private static final List<String> REQUIRED = List.of("rule", "pointer", "reason");
    private static final List<String> OPTIONAL = List.of("owner", "expires");

    private IgnoreList() {}

    /**
     * Reads a list.
     *
     * @param file the file
     * @param isRule tells whether there is a rule with an id
     * @param command the command whose rules they are, for messages
     * @return its entries
     * @throws DocumentException when it cannot be read, or when an entry has no known rule, no pointer or no reason
     */
    public static List<IgnoreEntry> read(Path file, Predicate<String> isRule, String command) {
        LocatedList content = DocumentReader.locateList(file);
        List<IgnoreEntry> entries = new ArrayList<>();
        for (int i = 0; i < content.entries().size(); i++) {
            int line = content.lines().of(JsonPointers.child("", i));
            String location = file + ":" + line + ": entry " + (i + 1);
            IgnoreEntry entry = entry(location, content.entries().get(i), line);
            if (!isRule.test(entry.rule())) {
                throw new DocumentException(location + ": '" + entry.rule()
                        + "' is not a valid rule: use an id of 'ratio-contract rules " + command + "'");
            }
            entries.add(entry);
        }
        return entries;
    }

    private static IgnoreEntry entry(String location, JsonNode entry, int line) {
        entry.fieldNames().forEachRemaining(key -> {
            if (!REQUIRED.contains(key) && !OPTIONAL.contains(key)) {
                throw new DocumentException(
                        location + ": '" + key + "' is not a valid key: use rule, pointer, reason, owner and expires");
            }
        });
        for (String key : REQUIRED) {
            if (!entry.path(key).isTextual()
                    || key.equals("reason") && entry.path(key).asText().isBlank()) {
                throw new DocumentException(location + ": the key '" + key + "' must be a string");
            }
        }
        if (entry.has("owner") && !entry.path("owner").isTextual()) {
            throw new DocumentException(location + ": the key 'owner' must be a string");
        }
        return new IgnoreEntry(
                entry.path("rule").asText(), entry.path("pointer").asText(), expires(location, entry), line);
    }

    private static Optional<LocalDate> expires(String location, JsonNode entry) {
        if (!entry.has("expires")) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(entry.path("expires").asText()));
        } catch (DateTimeParseException e) {
            throw new DocumentException(location + ": the key 'expires' must be a date such as 2030-12-31");
        }
    }
}
