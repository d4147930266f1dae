package me.ratio.contract.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Option;

/** The options of {@code diff} and {@code lint} for the format and the file of their report. */
final class ReportOutput {
    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private ReportFormat format = ReportFormat.TEXT;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File to write the report to; without it the report is printed.")
    private Path file;

    ReportFormat format() {
        return format;
    }

    void write(String report, PrintWriter out) {
        if (file == null) {
            out.print(report);
        } else {
            DocumentWriter.write(file, report);
        }
    }
}
