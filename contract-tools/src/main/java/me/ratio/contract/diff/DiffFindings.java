package me.ratio.contract.diff;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import me.ratio.contract.diff.document.ChangeCollector;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Verdict;

/**
 * Collects changes and judges each of them once per direction.
 *
 * <p>Two changes are one finding if rule, direction, location and values are equal. The schema {@code Book} that
 * {@code GET /books} and {@code GET /books/{id}} return is at one location, so its new property is reported once, with
 * the first operation. If {@code POST /books} sends the same schema, that is a second finding: a required property
 * that is new breaks those who send it, not those who receive it.
 */
final class DiffFindings implements ChangeCollector {
    private record Key(DiffRule rule, Direction direction, ChangeLocation location) {}

    private record Entry(Change change, Verdict level, Direction direction, Set<String> operations) {}

    private final DiffOptions options;
    private final Map<Key, Entry> entries = new LinkedHashMap<>();

    DiffFindings(DiffOptions options) {
        this.options = options;
    }

    @Override
    public void add(String operation, Direction direction, Change change) {
        // Generated code has one type for a schema in both directions, so it is one finding.
        Direction flow = change.rule().scope() == DiffScope.SOURCE ? Direction.NONE : direction;
        Key key = new Key(change.rule(), flow, change.location());
        Entry entry = entries.computeIfAbsent(
                key,
                any -> new Entry(change, change.level(flow, options.tolerantReader()), flow, new LinkedHashSet<>()));
        if (operation != null) {
            entry.operations.add(operation);
        }
    }

    /** Returns all findings, those of the wire before those of the source, the highest level first. */
    DiffReport report() {
        List<DiffFinding> findings = new ArrayList<>();
        entries.values().forEach(entry -> findings.add(finding(entry)));
        findings.sort(
                Comparator.comparing(DiffFinding::scope).thenComparing(DiffFinding::level, Comparator.reverseOrder()));
        return DiffReport.of(findings);
    }

    private static DiffFinding finding(Entry entry) {
        Change change = entry.change;
        ChangeLocation location = change.location();
        return new DiffFinding(
                change.rule(),
                entry.level,
                change.rule().scope(),
                entry.direction,
                entry.operations.isEmpty() ? null : entry.operations.iterator().next(),
                location.pointer(),
                location.before(),
                location.after(),
                // Only an assumed break is in doubt: what is minor in this direction breaks nobody in any case.
                change.certain() || entry.level != Verdict.MAJOR,
                message(entry));
    }

    private static String message(Entry entry) {
        StringBuilder message = new StringBuilder(entry.change.text());
        message.setCharAt(0, Character.toUpperCase(message.charAt(0)));
        if (entry.level == Verdict.MAJOR) {
            message.append(consequence(entry.change, entry.direction));
        }
        if (entry.operations.size() > 1) {
            message.append("; other operations have it as well");
        }
        return message.append('.').toString();
    }

    private static String consequence(Change change, Direction direction) {
        if (!change.certain()) {
            return "; it cannot be decided whether that breaks anybody";
        }
        if (change.rule().scope() == DiffScope.SOURCE) {
            return "; code written for the old one does not compile";
        }
        return switch (direction) {
            case REQUEST -> "; requests that were valid so far may be rejected";
            case RESPONSE -> "; clients may not understand what they receive";
            case NONE -> "";
        };
    }
}
