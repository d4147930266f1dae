package me.ratio.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.ratio.benchmarks.driver.Options;
import me.ratio.benchmarks.driver.Results;

/**
 * Everything that is reported.
 *
 * @param options how it was measured
 * @param machine where and when
 * @param results the values
 * @param goals what was asked for
 */
public record Report(Options options, MeasuringMachine machine, Results results, List<Goal> goals) {
    /** Writes {@code benchmarks.json} and {@code benchmarks.html} into a folder. */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Path json = folder.resolve("benchmarks.json");
        Path html = folder.resolve("benchmarks.html");
        Files.writeString(json, new JsonReport(this).text());
        Files.writeString(html, new HtmlReport(this).text());
        System.out.println("Wrote " + json + " and " + html);
    }

    /** Warns of what the numbers cannot tell; empty if there is nothing to warn of. */
    String warning() {
        return options.brief() ? "A brief run shows that everything works; its numbers mean nothing." : "";
    }
}
