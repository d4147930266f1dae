package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Judges for a consumer that keeps values, fields and variants that it does not know. */
class TolerantReaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "response-property-enum-value-added",
                "response-body-const-removed",
                "response-body-one-of-added",
                "response-property-one-of-added",
                "response-body-wrapped-in-one-of",
                "response-any-of-added",
                "additional-properties-allowed",
            })
    void newValuesFieldsAndVariantsAreMinor(String edit) {
        for (EditTable.Row row : rows(edit)) {
            assertThat(judge(row, DiffOptions.strict())).as(row.toString()).isEqualTo(Verdict.MAJOR);
            assertThat(judge(row, DiffOptions.tolerant())).as(row.toString()).isEqualTo(Verdict.MINOR);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "response-optional-property-removed",
                "response-property-became-optional",
                "response-property-became-nullable",
                "response-property-type-changed",
                "response-success-status-removed",
                "request-property-enum-value-removed",
                "request-body-one-of-removed",
                "additional-properties-forbidden",
                "discriminator-value-renamed",
            })
    void otherBreaksAreMajor(String edit) {
        for (EditTable.Row row : rows(edit)) {
            assertThat(judge(row, DiffOptions.tolerant())).as(row.toString()).isEqualTo(Verdict.MAJOR);
        }
    }

    private static Verdict judge(EditTable.Row row, DiffOptions options) {
        return ContractDiff.between(row.before(), row.after(), options).verdict();
    }

    private static List<EditTable.Row> rows(String name) {
        List<EditTable.Row> rows = Stream.of("breaking.txt", "beyond.txt")
                .flatMap(table -> EditTable.rows(table).stream())
                .filter(row -> row.name().equals(name))
                .toList();
        assertThat(rows).isNotEmpty();
        return rows;
    }
}
