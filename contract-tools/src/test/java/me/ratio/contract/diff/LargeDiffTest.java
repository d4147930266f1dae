package me.ratio.contract.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import me.ratio.contract.diff.rule.Verdict;
import org.junit.jupiter.api.Test;

/**
 * Compares documents of five megabytes. Prints time and memory; {@code mvn test -Dtest=LargeDiffTest
 * -DargLine=-Xmx1g} shows that a gigabyte is enough.
 */
class LargeDiffTest {
    private static final int BYTES = 5_000_000;

    @Test
    void comparesManyReferences() {
        ObjectNode old = new RandomDocument(1).make(5_500);
        ObjectNode next = old.deepCopy();
        ObjectNode schemas = (ObjectNode) next.path("components").path("schemas");
        for (int i = 0; i < 300; i += 3) {
            ((ObjectNode) schemas.path("S" + i).path("properties"))
                    .putObject("extra")
                    .put("type", "string");
        }

        assertThat(measure("random references, 100 schemas changed", old, next).verdict())
                .isEqualTo(Verdict.MINOR);
    }

    @Test
    void comparesManyInlineSchemas() {
        ObjectNode old = EditTable.document("3.1");
        ObjectNode paths = (ObjectNode) old.path("paths");
        JsonNode book = old.path("components").path("schemas").path("Book");
        JsonNode operation = old.path("paths").path("/books").path("post").deepCopy();
        for (int i = 0; i < 850; i++) {
            ObjectNode copy = operation.deepCopy();
            ((ObjectNode) copy.path("requestBody").path("content").path("application/json"))
                    .set("schema", book.deepCopy());
            ((ObjectNode) copy.path("responses").path("201").path("content").path("application/json"))
                    .set("schema", book.deepCopy());
            paths.putObject("/books" + i).set("post", copy);
        }
        ObjectNode next = old.deepCopy();
        next.findParents("maxLength").forEach(parent -> ((ObjectNode) parent).put("maxLength", 7));

        assertThat(measure("inline, every string shortened", old, next).verdict())
                .isEqualTo(Verdict.MAJOR);
    }

    @Test
    void comparesALongChainOfReferences() {
        ObjectNode old = EditTable.document("3.0");
        ObjectNode schemas = (ObjectNode) old.path("components").path("schemas");
        int length = 52_000;
        for (int i = 0; i < length; i++) {
            ObjectNode link = schemas.putObject("Link" + i).put("type", "object");
            link.putObject("properties").putObject("next").put("$ref", "#/components/schemas/Link" + (i + 1));
        }
        schemas.putObject("Link" + length).put("type", "string");
        ((ObjectNode) schemas.path("Book").path("properties"))
                .putObject("chain")
                .put("$ref", "#/components/schemas/Link0");
        ObjectNode next = old.deepCopy();
        ((ObjectNode) next.path("components").path("schemas").path("Link" + length)).put("type", "integer");

        assertThat(measure("a chain of " + length + " schemas", old, next).verdict())
                .isEqualTo(Verdict.MAJOR);
    }

    /** Returns the CPU time of all threads, including those of the garbage collector. */
    private static long cpu() {
        return ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getProcessCpuTime();
    }

    private static DiffReport measure(String title, ObjectNode old, ObjectNode next) {
        int size = old.toString().length();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long before = cpu();
        long start = System.nanoTime();

        DiffReport report = ContractDiff.between(old, next, DiffOptions.strict());

        Duration time = Duration.ofNanos(System.nanoTime() - start);
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed())
                .sum();
        System.out.printf(
                "%s: %.1f MB of JSON, %d findings, %.1f s (%.1f s of CPU), at most %d MB of heap (limit %d MB)%n",
                title,
                size / 1e6,
                report.findings().size(),
                time.toMillis() / 1e3,
                (cpu() - before) / 1e9,
                peak >> 20,
                Runtime.getRuntime().maxMemory() >> 20);
        assertThat(size).isGreaterThan(BYTES * 4 / 5);
        assertThat(time).isLessThan(Duration.ofMinutes(1));
        return report;
    }
}
