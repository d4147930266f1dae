package me.ratio.contract.diff;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import me.ratio.openapi.LocatedNode;
import me.ratio.openapi.OpenApiDocument;

/**
 * The rules for what is announced to go: {@code deprecated}, {@code x-sunset} and {@code x-stability-level}.
 *
 * <p>A deprecation is an addition. It breaks only a promise that was made: a sunset that is taken back, brought forward
 * or cannot be read, one that is past already, none at all in a document that gives one elsewhere; and a lower
 * stability.
 */
final class LifecycleComparison {
    static final String SUNSET = "x-sunset";
    static final List<String> STAGES = List.of("x-stability-level", "x-stability");

    private static final List<String> LEVELS = List.of("draft", "alpha", "beta", "stable");

    private final LocalDate today;
    private final boolean announcesSunsets;

    /**
     * Takes the promises of a document.
     *
     * @param old the old document
     * @param today the day before which a sunset leaves no time
     */
    LifecycleComparison(OpenApiDocument old, LocalDate today) {
        this.today = today;
        announcesSunsets = old.root().node().findValue(SUNSET) != null;
    }

    /** Compares the announcements of an operation, a parameter or a schema. */
    List<Change> compare(String noun, String name, LocatedNode old, LocatedNode next) {
        List<Change> changes = new ArrayList<>();
        String title = NamedField.title(noun, name);
        boolean was = old.isTrue("deprecated");
        boolean is = next.isTrue("deprecated");
        LocatedNode before = old.child(SUNSET);
        LocatedNode after = next.child(SUNSET);
        if (was && !is) {
            ChangeLocation spot = ChangeLocation.of(old.child("deprecated"), next.child("deprecated"));
            changes.add(Change.of("deprecation-lifted", Effect.WORDS, spot, title + " is not deprecated any more"));
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
        ChangeLocation spot = ChangeLocation.of(next.absent(), sunset.exists() ? sunset : next.child("deprecated"));
        if (!sunset.exists()) {
            return announcesSunsets
                    ? Change.of(
                            "deprecated-sunset-missing",
                            Effect.BREAKS,
                            spot,
                            title + " is deprecated without the x-sunset that this document gives elsewhere")
                    : Change.of("deprecated", Effect.ADDS, spot, title + " is deprecated");
        }
        return onDate(title, spot, sunset)
                .orElseGet(() -> Change.of("deprecated", Effect.ADDS, spot, title + " is deprecated"));
    }

    private Change sunsetChanged(String title, LocatedNode before, LocatedNode after) {
        ChangeLocation spot = ChangeLocation.of(before, after);
        if (!after.exists()) {
            return Change.of("sunset-removed", Effect.BREAKS, spot, "the sunset of " + title + " was removed");
        }
        Optional<LocalDate> was = date(before.text());
        Optional<LocalDate> is = date(after.text());
        if (was.isPresent() && is.isPresent()) {
            boolean sooner = is.get().isBefore(was.get());
            return Change.of(
                    sooner ? "sunset-brought-forward" : "sunset-postponed",
                    sooner ? Effect.BREAKS : Effect.ADDS,
                    spot,
                    "the sunset of " + title + " moved from " + was.get() + " to " + is.get());
        }
        return onDate(title, spot, after)
                .orElseGet(() -> Change.of("sunset-added", Effect.ADDS, spot, "the sunset of " + title + " was added"));
    }

    /** What is wrong with a date that is new. */
    private Optional<Change> onDate(String title, ChangeLocation spot, LocatedNode sunset) {
        Optional<LocalDate> date = date(sunset.text());
        if (date.isEmpty()) {
            return Optional.of(Change.of(
                    "sunset-invalid",
                    Effect.BREAKS,
                    spot,
                    "the sunset of " + title + " is no date such as 2030-12-31"));
        }
        return date.get().isBefore(today)
                ? Optional.of(Change.of(
                        "sunset-too-soon", Effect.BREAKS, spot, "the sunset of " + title + " is past: " + date.get()))
                : Optional.empty();
    }

    private static Optional<Change> stability(String title, LocatedNode old, LocatedNode next) {
        LocatedNode before = stage(old);
        LocatedNode after = stage(next);
        if (before.text().equals(after.text())) {
            return Optional.empty();
        }
        ChangeLocation spot = ChangeLocation.of(before, after);
        if (after.exists() && !LEVELS.contains(after.text())) {
            return Optional.of(Change.of(
                    "stability-invalid", Effect.BREAKS, spot, "the stability of " + title + " is none of " + LEVELS));
        }
        boolean lower = after.exists() && LEVELS.indexOf(after.text()) < LEVELS.indexOf(before.text());
        return Optional.of(Change.of(
                lower ? "stability-decreased" : "stability-changed",
                lower ? Effect.BREAKS : Effect.ADDS,
                spot,
                "the stability of " + title + " changed"));
    }

    private static LocatedNode stage(LocatedNode bearer) {
        return STAGES.stream()
                .map(bearer::child)
                .filter(LocatedNode::exists)
                .findFirst()
                .orElse(bearer.child(STAGES.get(0)));
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.length() > 10 ? text.substring(0, 10) : text));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
