package me.ratio.benchmarks;

import java.nio.file.Path;
import java.util.List;
import me.ratio.benchmarks.driver.Driver;
import me.ratio.benchmarks.driver.Options;
import me.ratio.benchmarks.driver.Results;
import me.ratio.benchmarks.report.Goal;
import me.ratio.benchmarks.report.Goals;
import me.ratio.benchmarks.report.MeasuringMachine;
import me.ratio.benchmarks.report.Report;

/** Runs the benchmarks in interleaved rounds and writes the reports. */
public final class Main {
    private Main() {}

    /** Runs with the arguments that {@link Options} describes. */
    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.err.println(Options.USAGE);
            System.exit(2);
            return;
        }
        Results results = new Driver(options).run();
        List<Goal> goals = new Goals(results, options.brief()).all();
        goals.forEach(System.out::println);
        new Report(options, MeasuringMachine.current(), results, goals).write(Path.of("target"));
        // clients without a close method leave threads behind
        System.exit(0);
    }
}
