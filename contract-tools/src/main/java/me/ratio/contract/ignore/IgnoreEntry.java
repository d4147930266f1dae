package me.ratio.contract.ignore;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An accepted finding.
 *
 * @param rule the id of its rule
 * @param pointer its JSON pointer, in which {@code *} matches any single key
 * @param expires the last day on which it is accepted
 * @param line its line in the file
 */
public record IgnoreEntry(String rule, String pointer, Optional<LocalDate> expires, int line) {
    /** Tells whether the entry accepts the finding of a rule at a pointer, whatever the day. */
    public boolean covers(String foundRule, String foundPointer) {
        // Pattern.quote wraps the pointer in \Q and \E. A * has to leave the quotation to match one key.
        String steps = Pattern.quote(pointer).replace("/*", "\\E/[^/]*\\Q");
        return rule.equals(foundRule) && foundPointer.matches(steps);
    }

    /** Tells whether the entry accepts nothing any more on a day. */
    public boolean isExpired(LocalDate today) {
        return expires.filter(last -> last.isBefore(today)).isPresent();
    }
}
