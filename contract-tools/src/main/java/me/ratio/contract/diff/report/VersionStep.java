package me.ratio.contract.diff.report;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.openapi.DocumentException;

/**
 * The step from one version to the next, with the step that a diff requires.
 *
 * <p>A diff that requires a minor step is satisfied by {@code 1.2.3 -> 1.3.0} and by {@code 1.2.3 -> 2.0.0}, but not
 * by {@code 1.2.3 -> 1.2.4}.
 *
 * @param subject the owner of the versions, such as {@code info.version}
 * @param from the earlier version
 * @param to the later version
 * @param required the step that the diff requires
 */
public record VersionStep(String subject, String from, String to, Verdict required) {
    private static final Pattern VERSION = Pattern.compile("v?(\\d{1,9})\\.(\\d{1,9})(?:\\.(\\d{1,9}))?(?:[-+].*)?");

    /**
     * Checks both versions.
     *
     * @throws DocumentException if one of them is not a semantic version
     */
    public VersionStep {
        parse(subject, from);
        parse(subject, to);
    }

    /** Tells whether a version is a semantic one. */
    public static boolean isVersion(String version) {
        return VERSION.matcher(version).matches();
    }

    /** Returns the step that was taken; {@code NONE} also if the later version is not higher. */
    public Verdict taken() {
        int[] before = parse(subject, from);
        int[] after = parse(subject, to);
        for (int i = 0; i < before.length; i++) {
            if (before[i] != after[i]) {
                return after[i] < before[i] ? Verdict.NONE : step(i, before[0] == 0 && after[0] == 0);
            }
        }
        return Verdict.NONE;
    }

    /** Tells whether the step that was taken is at least the required one. */
    public boolean isEnough() {
        return taken().compareTo(required) >= 0;
    }

    /** Returns one line for people. */
    public String text() {
        return subject + " " + from + " -> " + to + " is " + (isEnough() ? "" : "not ") + "enough: "
                + (required == Verdict.NONE ? "no" : "a " + required.text()) + " bump is required";
    }

    /** Returns an object for machines. */
    public ObjectNode json() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("old", from)
                .put("new", to)
                .put("step", taken().text())
                .put("required", required.text())
                .put("enough", isEnough());
    }

    /** Returns the step of the first number that differs. Before 1.0 the numbers count one higher: 0.2 to 0.3 is major. */
    private static Verdict step(int index, boolean beforeFirst) {
        return switch (index) {
            case 0 -> Verdict.MAJOR;
            case 1 -> beforeFirst ? Verdict.MAJOR : Verdict.MINOR;
            default -> beforeFirst ? Verdict.MINOR : Verdict.PATCH;
        };
    }

    private static int[] parse(String subject, String version) {
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            throw new DocumentException(
                    subject + ": '" + version + "' is not a valid version: use three numbers such as 1.2.3");
        }
        String third = matcher.group(3) == null ? "0" : matcher.group(3);
        return new int[] {
            Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)), Integer.parseInt(third)
        };
    }
}
