package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.api.Test;

/** The same edit forwards and backwards. */
class DirectionTest {
    /** Names of edits that take values from requests, and nothing else. */
    private static final String NARROWING = "request-.*(-set|-increased|-decreased|-not-nullable|became-required"
            + "|became-enum|types-narrowed|enum-value-removed|pattern-added|contains-added|names-added"
            + "|dependent-required-added|dependent-schema-added|unevaluated-.*-added|property-type-specialized)";

    @Test
    void givesBackWhatItTookFromRequests() {
        List<EditTable.Row> rows = EditTable.rows("breaking.txt").stream()
                .filter(row -> row.name().matches(NARROWING))
                .toList();
        assertThat(rows).hasSizeGreaterThan(80);
        for (EditTable.Row row : rows) {
            DiffReport back = ContractDiff.between(row.after(), row.before(), DiffOptions.strict());
            assertThat(back.verdict()).as(row + ": " + back).isEqualTo(Verdict.MINOR);
        }
    }

    @Test
    void breaksTheOtherWayWhatItGaveToRequests() {
        for (EditTable.Row row : EditTable.rows("harmless.txt")) {
            if (row.name().matches("request-.*(added|widened|to-number)")) {
                DiffReport back = ContractDiff.between(row.after(), row.before(), DiffOptions.strict());
                assertThat(back.verdict()).as(row + ": " + back).isEqualTo(Verdict.MAJOR);
            }
        }
    }

    @Test
    void findsNothingLessBackwards() {
        for (EditTable.Row row : EditTable.rows("breaking.txt")) {
            DiffReport back = ContractDiff.between(row.after(), row.before(), DiffOptions.strict());
            assertThat(back.findings()).as(row.toString()).isNotEmpty();
        }
    }
}
