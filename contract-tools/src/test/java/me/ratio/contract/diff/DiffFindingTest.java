package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every finding has to be like, over all edits of the tables. */
class DiffFindingTest {
    private static final List<String> TABLES =
            List.of("breaking.txt", "beyond.txt", "harmless.txt", "neutral.txt", "source.txt");

    @Test
    void pointsAtAPlaceThatIsThere() {
        for (EditTable.Row row : rows().toList()) {
            ObjectNode old = row.before();
            ObjectNode next = row.after();
            for (DiffFinding finding :
                    ContractDiff.between(old, next, DiffOptions.strict()).findings()) {
                boolean inNext = !next.at(finding.pointer()).isMissingNode();
                boolean inOld = !old.at(finding.pointer()).isMissingNode();
                assertThat(inNext || inOld).as(row + ": " + finding).isTrue();
                assertThat(inNext || finding.next() == null)
                        .as(row + ": " + finding)
                        .isTrue();
            }
        }
    }

    @Test
    void keepsItsIds() throws IOException {
        TreeSet<String> ids = new TreeSet<>();
        rows().forEach(row -> ContractDiff.between(row.before(), row.after(), DiffOptions.strict())
                .findings()
                .forEach(finding -> ids.add(finding.id())));
        String known =
                new String(DiffFindingTest.class.getResourceAsStream("ids.txt").readAllBytes(), StandardCharsets.UTF_8);

        assertThat(ids).allMatch(id -> id.matches("[a-z]+(-[a-z]+)*"));
        assertThat(String.join("\n", ids) + "\n").isEqualTo(known);
    }

    @Test
    void saysOneSentenceAboutOneThing() {
        for (EditTable.Row row : rows().toList()) {
            List<DiffFinding> findings = ContractDiff.between(row.before(), row.after(), DiffOptions.strict())
                    .findings();
            assertThat(findings).doesNotHaveDuplicates();
            assertThat(findings).allMatch(finding -> finding.level() != Verdict.NONE);
            assertThat(findings)
                    .allMatch(finding -> finding.message().matches("[A-Z'\"0-9\\[{].*\\.")
                            && !finding.message().contains("\n"));
        }
    }

    @Test
    void hasTheFieldsThatMachinesRead() {
        EditTable.Row row = EditTable.rows("breaking.txt").stream()
                .filter(other -> other.name().equals("response-property-enum-value-added"))
                .findFirst()
                .orElseThrow();
        DiffReport report = ContractDiff.between(row.before(), row.after(), DiffOptions.strict());

        JsonNode json = new ObjectMapper().valueToTree(report);

        assertThat(json.toString()).isEqualTo("""
                {"verdict":"major","sourceVerdict":"none","findings":[{"id":"enum-value-added","level":"major",\
                "class":"wire","direction":"response","operation":"GET /books",\
                "pointer":"/components/schemas/Book/properties/genre/enum","old":null,"new":"essay","certain":true,\
                "message":"\\"essay\\" is a new value; what is received may not be understood; \
                other operations have it, too."}]}""");
    }

    private static Stream<EditTable.Row> rows() {
        return TABLES.stream().flatMap(table -> EditTable.rows(table).stream());
    }
}
