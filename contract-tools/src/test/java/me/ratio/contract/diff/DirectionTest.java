package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.api.Test;

/** Compares the same edit forwards and backwards. */
class DirectionTest {
    /** The names of edits that only take values away from requests. */
    private static final String NARROWING = "request-.*(-set|-increased|-decreased|-not-nullable|became-required"
            + "|became-enum|types-narrowed|enum-value-removed|pattern-added|contains-added|names-added"
            + "|dependent-required-added|dependent-schema-added|unevaluated-.*-added|property-type-specialized)";

    @Test
    void requestNarrowingIsMinorBackwards() {
        List<EditTable.Row> rows = EditTable.rows("breaking.txt").stream()
                .filter(row -> row.name().matches(NARROWING))
                .toList();
        assertThat(rows).hasSizeGreaterThan(80);
        rows.parallelStream().forEach(row -> {
            DiffReport back = row.reverseReport();
            assertThat(back.verdict()).as(row + ": " + back).isEqualTo(Verdict.MINOR);
        });
    }

    @Test
    void requestWideningIsMajorBackwards() {
        for (EditTable.Row row : EditTable.rows("harmless.txt")) {
            if (row.name().matches("request-.*(added|widened|to-number)")) {
                DiffReport back = row.reverseReport();
                assertThat(back.verdict()).as(row + ": " + back).isEqualTo(Verdict.MAJOR);
            }
        }
    }

    @Test
    void findsEveryEditBackwards() {
        EditTable.rows("breaking.txt").parallelStream().forEach(row -> {
            DiffReport back = row.reverseReport();
            assertThat(back.findings()).as(row.toString()).isNotEmpty();
        });
    }
}
