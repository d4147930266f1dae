package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Collects differences, each once per direction, however many operations it reaches. */
final class DiffFindings {
    private record Key(String id, Direction direction, String pointer, JsonNode before, JsonNode after) {}

    private record Entry(Change change, Verdict level, Direction direction, Set<String> operations) {}

    private final DiffOptions options;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    DiffFindings(DiffOptions options) {
        this.options = options;
    }

    /** Takes a difference that an operation, or null, has in data that flows so. */
    void add(String operation, Direction direction, Change change) {
        Direction told = change.kind() == DiffScope.SOURCE ? Direction.NONE : direction;
        Key key = new Key(change.id(), told, change.pointer(), change.before(), change.after());
        Entry entry = entries.computeIfAbsent(
                key, any -> new Entry(change, change.level(told, options), told, new LinkedHashSet<>()));
        if (operation != null) {
            entry.operations.add(operation);
        }
    }

    /** Everything that was taken, the wire before the source, the gravest first. */
    DiffReport report() {
        List<DiffFinding> findings = new ArrayList<>();
        Verdict wire = Verdict.NONE;
        Verdict source = Verdict.NONE;
        for (Entry entry : entries.values()) {
            findings.add(finding(entry));
            if (entry.change.kind() == DiffScope.WIRE) {
                wire = wire.or(entry.level);
            } else {
                source = source.or(entry.level);
            }
        }
        findings.sort(
                Comparator.comparing(DiffFinding::kind).thenComparing(DiffFinding::level, Comparator.reverseOrder()));
        return new DiffReport(wire, source, findings);
    }

    private static DiffFinding finding(Entry entry) {
        Change change = entry.change;
        String first =
                entry.operations.isEmpty() ? null : entry.operations.iterator().next();
        return new DiffFinding(
                change.id(),
                entry.level,
                change.kind(),
                entry.direction,
                first,
                change.pointer(),
                change.before(),
                change.after(),
                change.certain() || entry.level != Verdict.MAJOR,
                message(entry));
    }

    private static String message(Entry entry) {
        Change change = entry.change;
        StringBuilder message = new StringBuilder(change.what());
        message.setCharAt(0, Character.toUpperCase(message.charAt(0)));
        if (entry.level == Verdict.MAJOR) {
            message.append(consequence(change, entry.direction));
        }
        if (entry.operations.size() > 1) {
            message.append("; other operations have it, too");
        }
        return message.append('.').toString();
    }

    private static String consequence(Change change, Direction direction) {
        if (!change.certain()) {
            return "; whether that breaks anybody cannot be decided";
        }
        if (change.kind() == DiffScope.SOURCE) {
            return "; code written against the old one does not compile";
        }
        return switch (direction) {
            case REQUEST -> "; what was sent so far may be refused";
            case RESPONSE -> "; what is received may not be understood";
            case NONE -> "";
        };
    }
}
