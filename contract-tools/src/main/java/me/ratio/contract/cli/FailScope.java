package me.ratio.contract.cli;

import java.util.Locale;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.DiffScope;
import me.ratio.contract.diff.rule.Verdict;

/** The differences that can make {@code diff} fail: those on the wire, those of generated source, or both. */
enum FailScope {
    WIRE,
    SOURCE,
    BOTH;

    Verdict verdict(DiffReport report) {
        return switch (this) {
            case WIRE -> report.verdict();
            case SOURCE -> report.sourceVerdict();
            case BOTH -> report.verdict().or(report.sourceVerdict());
        };
    }

    /** Tells whether differences of a scope count. */
    boolean includes(DiffScope scope) {
        return this == BOTH || (this == WIRE) == (scope == DiffScope.WIRE);
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
