package me.ratio.contract.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.openapi.DocumentException;

/**
 * The step from one version to the next, beside the step that a diff asks for.
 *
 * @param what whose versions they are
 * @param from the earlier version
 * @param to the later version
 * @param asked the step that the diff asks for
 */
public record VersionStep(String what, String from, String to, Verdict asked) {
    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?(?:[-+].*)?");

    /**
     * Checks both versions.
     *
     * @throws DocumentException when one of them is no semantic version
     */
    public VersionStep {
        parse(what, from);
        parse(what, to);
    }

    /** Tells whether a version is a semantic one. */
    public static boolean isVersion(String version) {
        return VERSION.matcher(version).matches();
    }

    /** Returns the step that was taken; {@code NONE} also when the later version is not later. */
    public Verdict taken() {
        int[] before = parse(what, from);
        int[] after = parse(what, to);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                return after[i] < before[i] ? Verdict.NONE : step(i, before[0] == 0 && after[0] == 0);
            }
        }
        return Verdict.NONE;
    }

    /** Tells whether the step that was taken is at least the one asked for. */
    public boolean isEnough() {
        return taken().compareTo(asked) >= 0;
    }

    /** Says it in one line. */
    public String text() {
        return what + ": " + from + " to " + to + " is a step of "
                + taken().name().toLowerCase(Locale.ROOT)
                + ", asked for is " + asked.name().toLowerCase(Locale.ROOT) + ": "
                + (isEnough() ? "enough" : "too small");
    }

    /** Says it to a machine. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("old", from)
                .put("new", to)
                .put("step", taken().name().toLowerCase(Locale.ROOT))
                .put("asked", asked.name().toLowerCase(Locale.ROOT))
                .put("enough", isEnough());
    }

    /** Before 1.0 the second number takes the place of the first, and the third that of the second. */
    private static Verdict step(int place, boolean beforeFirst) {
        return switch (place) {
            case 0 -> Verdict.MAJOR;
            case 1 -> beforeFirst ? Verdict.MAJOR : Verdict.MINOR;
            default -> beforeFirst ? Verdict.MINOR : Verdict.PATCH;
        };
    }

    private static int[] parse(String what, String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new DocumentException(
                    what + ": '" + version + "' is no version such as 1.2.3; three numbers are compared");
        }
        String third = matcher.group(3) == null ? "0" : matcher.group(3);
        return new int[] {
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(third)
        };
    }
}
