package me.ratio.conformance;

import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestPlan;

/** Counts what the sections really did, and says so in one line when all tests are over. */
public final class ConformanceSummary implements TestExecutionListener {
    private static final Map<Line, AtomicInteger> COUNTS = new ConcurrentSkipListMap<>();

    /** What is counted, in the order of the summary. */
    enum Line {
        SERVED("operations served and decoded"),
        REFUSED("documented errors mapped"),
        DECODED("recorded bodies decoded"),
        DRAWN("drawn bodies kept whole"),
        PAIRS("pairs compared with the sandbox"),
        REPLAYED("calls of the recorded journey replayed"),
        PACTS("pact interactions verified"),
        VALIDATED("exchanges held against the contract");

        private final String words;

        Line(String words) {
            this.words = words;
        }
    }

    static void count(Line line) {
        COUNTS.computeIfAbsent(line, key -> new AtomicInteger()).incrementAndGet();
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (!COUNTS.isEmpty()) {
            System.out.println("conformance: "
                    + COUNTS.entrySet().stream()
                            .map(entry -> entry.getValue() + outOf(entry.getKey()) + " " + entry.getKey().words)
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String outOf(Line line) {
        return line == Line.SERVED ? " of " + Fixtures.CONTRACT.operations().size() : "";
    }
}
