package me.ratio.contract.diff.annotation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.ratio.contract.diff.rule.Change;
import me.ratio.contract.diff.rule.ChangeLocation;
import me.ratio.contract.diff.rule.DiffRule;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/**
 * Compares {@code deprecated}, {@code x-sunset} and {@code x-stability-level}.
 *
 * <p>A deprecation only adds something: what is deprecated still works. The sunset, the day from which it may no longer
 * work, is a promise to those who have to migrate. So it breaks them if the day is removed, brought forward, invalid or
 * already past. A lower stability breaks the same kind of promise.
 *
 * <p>Most documents never name a day, and their deprecations are fine. In a document that does, a deprecation without
 * one is most likely forgotten, so it is reported.
 */
public final class LifecycleComparison {
    public static final String SUNSET = "x-sunset";
    public static final List<String> STABILITY = List.of("x-stability-level", "x-stability");

    private static final List<String> LEVELS = List.of("draft", "alpha", "beta", "stable");

    private final LocalDate today;
    private final boolean announcesSunsets;

    /**
     * Creates the comparison.
     *
     * @param old the old document, which shows whether sunsets are announced at all
     * @param today the day before which a new sunset leaves no time to migrate
     */
    public LifecycleComparison(OpenApiDocument old, LocalDate today) {
        this.today = today;
        announcesSunsets = old.root().node().findValue(SUNSET) != null;
    }

    /** Compares an operation, a parameter or a schema; the title begins the sentences about it. */
    public List<Change> compare(String title, LocatedNode old, LocatedNode next) {
        List<Change> changes = new ArrayList<>();
        boolean was = old.isTrue("deprecated");
        boolean is = next.isTrue("deprecated");
        LocatedNode before = old.child(SUNSET);
        LocatedNode after = next.child(SUNSET);
        if (was && !is) {
            ChangeLocation location = ChangeLocation.of(old.child("deprecated"), next.child("deprecated"));
            changes.add(Change.of(DiffRule.DEPRECATION_LIFTED, location, title + " is no longer deprecated"));
        } else if (is && !was) {
            changes.add(deprecated(title, next));
        } else if (!before.text().equals(after.text())) {
            changes.add(sunsetChanged(title, before, after));
        }
        stability(title, old, next).ifPresent(changes::add);
        return changes;
    }

    private Change deprecated(String title, LocatedNode next) {
        LocatedNode sunset = next.child(SUNSET);
        ChangeLocation location = ChangeLocation.of(next.absent(), sunset.exists() ? sunset : next.child("deprecated"));
        if (!sunset.exists() && announcesSunsets) {
            return Change.of(
                    DiffRule.DEPRECATED_SUNSET_MISSING,
                    location,
                    title + " is deprecated without the x-sunset that this document gives elsewhere");
        }
        Optional<Change> fault = sunset.exists() ? sunsetFault(title, location, sunset) : Optional.empty();
        return fault.orElseGet(() -> Change.of(DiffRule.DEPRECATED, location, title + " is deprecated"));
    }

    private Change sunsetChanged(String title, LocatedNode before, LocatedNode after) {
        ChangeLocation location = ChangeLocation.of(before, after);
        if (!after.exists()) {
            return Change.of(DiffRule.SUNSET_REMOVED, location, "the sunset of " + title + " was removed");
        }
        Optional<LocalDate> was = date(before.text());
        Optional<LocalDate> is = date(after.text());
        if (was.isPresent() && is.isPresent()) {
            boolean sooner = is.get().isBefore(was.get());
            return Change.of(
                    sooner ? DiffRule.SUNSET_BROUGHT_FORWARD : DiffRule.SUNSET_POSTPONED,
                    location,
                    "the sunset of " + title + " moved from " + was.get() + " to " + is.get());
        }
        return sunsetFault(title, location, after)
                .orElseGet(() -> Change.of(DiffRule.SUNSET_ADDED, location, "the sunset of " + title + " was added"));
    }

    /** Returns the change for a new sunset that is not a date or leaves no time to migrate. */
    private Optional<Change> sunsetFault(String title, ChangeLocation location, LocatedNode sunset) {
        Optional<LocalDate> date = date(sunset.text());
        if (date.isEmpty()) {
            return Optional.of(Change.of(
                    DiffRule.SUNSET_INVALID,
                    location,
                    "the sunset of " + title + " is not a valid date such as 2030-12-31"));
        }
        return date.get().isBefore(today)
                ? Optional.of(Change.of(
                        DiffRule.SUNSET_TOO_SOON, location, "the sunset of " + title + " is past: " + date.get()))
                : Optional.empty();
    }

    private static Optional<Change> stability(String title, LocatedNode old, LocatedNode next) {
        LocatedNode before = stability(old);
        LocatedNode after = stability(next);
        if (before.text().equals(after.text())) {
            return Optional.empty();
        }
        ChangeLocation location = ChangeLocation.of(before, after);
        if (after.exists() && !LEVELS.contains(after.text())) {
            return Optional.of(Change.of(
                    DiffRule.STABILITY_INVALID,
                    location,
                    "the stability of " + title + " is not a valid level: use one of " + LEVELS));
        }
        // An unknown or absent old level promised nothing: its index is -1, so no level is lower.
        boolean lower = after.exists() && LEVELS.indexOf(after.text()) < LEVELS.indexOf(before.text());
        return Optional.of(Change.of(
                lower ? DiffRule.STABILITY_DECREASED : DiffRule.STABILITY_CHANGED,
                location,
                "the stability of " + title + " changed"));
    }

    /** Returns the stability level under its first spelling that is present. */
    private static LocatedNode stability(LocatedNode object) {
        return STABILITY.stream()
                .map(object::child)
                .filter(LocatedNode::exists)
                .findFirst()
                .orElse(object.child(STABILITY.get(0)));
    }

    /** Parses a date, or the date of a date-time such as {@code 2030-12-31T00:00:00Z}. */
    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
