package me.ratio.benchmarks.report;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Stream;

/**
 * Describes where and when the measurements were made.
 *
 * @param machine processor, number of processors and memory
 * @param os the operating system
 * @param java version and vendor
 * @param date the day
 * @param commit what was measured; empty if unknown
 */
public record MeasuringMachine(String machine, String os, String java, LocalDate date, String commit) {
    private static final Path PROCESSORS = Path.of("/proc/cpuinfo");
    private static final long GIB = 1L << 30;

    /** Describes this machine, now. */
    public static MeasuringMachine current() throws IOException {
        String machine = "%s, %d processors, %d GiB"
                .formatted(processor(), Runtime.getRuntime().availableProcessors(), memory());
        String os = System.getProperty("os.name") + " " + System.getProperty("os.version");
        String java = Runtime.version() + ", " + System.getProperty("java.vendor");
        return new MeasuringMachine(
                machine, os, java, LocalDate.now(), System.getProperty("me.ratio.benchmarks.commit", ""));
    }

    private static String processor() throws IOException {
        if (Files.isReadable(PROCESSORS)) {
            try (Stream<String> lines = Files.lines(PROCESSORS)) {
                return lines.filter(line -> line.startsWith("model name"))
                        .map(line -> line.substring(line.indexOf(':') + 1).strip())
                        .findFirst()
                        .orElse(System.getProperty("os.arch"));
            }
        }
        return System.getProperty("os.arch");
    }

    private static long memory() {
        var bean = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);
        return Math.round((double) bean.getTotalMemorySize() / GIB);
    }
}
