package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.api.Test;

/** Checks properties of every finding over all edits of the tables. */
class DiffFindingTest {
    private static final List<EditTable.Row> ROWS = EditTable.rows(
            List.of("breaking.txt", "beyond.txt", "harmless.txt", "neutral.txt", "source.txt", "rules.txt"));

    @Test
    void pointsAtAnExistingValue() {
        ROWS.parallelStream().forEach(row -> {
            ObjectNode old = row.before();
            ObjectNode next = row.after();
            for (DiffFinding finding : row.report().findings()) {
                boolean inNext = !next.at(finding.pointer()).isMissingNode();
                boolean inOld = !old.at(finding.pointer()).isMissingNode();
                assertThat(inNext || inOld).as(row + ": " + finding).isTrue();
                assertThat(inNext || finding.next() == null)
                        .as(row + ": " + finding)
                        .isTrue();
            }
        });
    }

    @Test
    void hasALevelThatItsRuleMayHave() {
        ROWS.parallelStream().forEach(row -> {
            for (DiffFinding finding : row.report().findings()) {
                assertThat(finding.rule().effects())
                        .as(row + ": " + finding)
                        .anyMatch(effect -> effect.level(finding.direction()) == finding.level());
            }
        });
    }

    @Test
    void saysOneSentenceAboutOneThing() {
        ROWS.parallelStream().forEach(row -> {
            List<DiffFinding> findings = row.report().findings();
            assertThat(findings).doesNotHaveDuplicates();
            assertThat(findings).allMatch(finding -> finding.level() != Verdict.NONE);
            assertThat(findings)
                    .allMatch(finding -> finding.message().matches("[$A-Z'\"0-9\\[{].*\\.")
                            && !finding.message().contains("\n"));
        });
    }

    @Test
    void serializesToTheFieldsOfTheJsonFormat() {
        EditTable.Row row = EditTable.rows("breaking.txt").stream()
                .filter(other -> other.name().equals("response-property-enum-value-added"))
                .findFirst()
                .orElseThrow();

        JsonNode json = new ObjectMapper().valueToTree(row.report());

        assertThat(json.toString()).isEqualTo("""
                {"verdict":"major","sourceVerdict":"none","findings":[{"id":"enum-value-added","level":"major",\
                "class":"wire","direction":"response","operation":"GET /books",\
                "pointer":"/components/schemas/Book/properties/genre/enum","old":null,"new":"essay","certain":true,\
                "message":"\\"essay\\" is a new value; clients may not understand what they receive; \
                other operations have it as well."}]}""");
    }
}
