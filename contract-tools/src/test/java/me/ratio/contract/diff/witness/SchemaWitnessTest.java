package me.ratio.contract.diff.witness;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffFinding;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.rule.Direction;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Compares the verdicts of random pairs of schemas with what an independent validator shows. For a long campaign set
 * {@code -Dpairs=100000}. The seed is fixed by default, because a rare miss must not stop a build by chance.
 */
class SchemaWitnessTest {
    private static final int TRIES = 40;

    private int witnesses;
    private int noChange;
    private final List<String> missed = new ArrayList<>();

    @Test
    void findsEveryBreakThatAValidatorShows() {
        long seed = Long.getLong("seed", 2026);
        int pairs = Integer.getInteger("pairs", 1_500);
        int alarms = 0;
        for (int i = 0; i < pairs; i++) {
            Random random = new Random(seed * 1_000_003 + i);
            RandomSchema schemas = new RandomSchema(random);
            ObjectNode old = schemas.schema(2);
            ObjectNode next = schemas.changed(old);
            DiffReport report = ContractDiff.between(document(old), document(next), DiffOptions.strict());
            WitnessSearch search = new WitnessSearch(random, TRIES);
            boolean shown = judge(i, report, Direction.REQUEST, old, next, search.find(old, next));
            shown |= judge(i, report, Direction.RESPONSE, old, next, search.find(next, old));
            alarms += !shown && report.verdict() == Verdict.MAJOR ? 1 : 0;
        }
        System.out.println(pairs + " pairs of schemas, -Dseed=" + seed + ": " + witnesses + " breaks shown by a value, "
                + missed.size() + " missed, " + noChange + " called no change; " + alarms + " majors without a value");
        missed.stream().sorted().limit(20).forEach(System.out::println);
        assertThat(noChange).as("breaks that were called no change").isZero();
        assertThat(missed.size()).as("missed breaks").isLessThanOrEqualTo(Math.max(5, pairs / 1000));
    }

    private boolean judge(
            int pair,
            DiffReport report,
            Direction direction,
            ObjectNode old,
            ObjectNode next,
            Optional<JsonNode> witness) {
        if (witness.isEmpty()) {
            return false;
        }
        witnesses++;
        boolean found = report.findings().stream()
                .anyMatch(finding -> finding.level() == Verdict.MAJOR && finding.direction() == direction);
        if (!found) {
            noChange += report.findings().isEmpty() ? 1 : 0;
            missed.add((report.findings().isEmpty() ? "no change: " : "") + "pair " + pair + " " + direction + " "
                    + witness.get() + "\n  " + old + "\n  " + next + "\n  "
                    + report.findings().stream().map(DiffFinding::message).toList());
        }
        return true;
    }

    private static ObjectNode document(ObjectNode schema) {
        ObjectNode document = JsonNodeFactory.instance.objectNode().put("openapi", "3.1.0");
        document.putObject("info").put("title", "T").put("version", "1.0.0");
        ObjectNode operation = document.putObject("paths").putObject("/a").putObject("post");
        content(operation.putObject("requestBody"), schema);
        content(operation.putObject("responses").putObject("200").put("description", "A."), schema);
        return document;
    }

    private static void content(ObjectNode owner, ObjectNode schema) {
        owner.putObject("content").putObject("application/json").set("schema", schema.deepCopy());
    }
}
