package me.ratio.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/**
 * Counts the checks that were really made and prints the counts after the last test, so that a section that no longer
 * finds anything to check does not go unnoticed.
 */
public final class ConformanceSummary implements TestExecutionListener {
    private static final Map<Check, AtomicInteger> COUNTS = new ConcurrentSkipListMap<>();

    /** A kind of check, in the order of the summary. */
    enum Check {
        RESPONSE_DECODED("operations served and decoded"),
        ERROR_MAPPED("documented errors mapped"),
        RECORDING_DECODED("recorded bodies decoded"),
        GENERATED_BODY("generated bodies round-tripped"),
        PUBLISHED_PAIR("published pairs compared with the sandbox"),
        CALL_REPLAYED("calls of the recorded journey replayed"),
        PACT_VERIFIED("pact interactions verified"),
        INTERACTION_VALIDATED("interactions validated against the contract");

        private final String description;

        Check(String description) {
            this.description = description;
        }
    }

    static void count(Check check) {
        COUNTS.computeIfAbsent(check, key -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!COUNTS.isEmpty()) {
            System.out.println("conformance: "
                    + COUNTS.entrySet().stream()
                            .map(entry -> entry.getValue() + total(entry.getKey()) + " " + entry.getKey().description)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String total(Check check) {
        return check == Check.RESPONSE_DECODED
                ? " of " + Fixtures.CONTRACT.operations().size()
                : "";
    }
}
