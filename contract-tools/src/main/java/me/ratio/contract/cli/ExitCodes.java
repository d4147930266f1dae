package me.ratio.contract.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/** The exit codes of all commands with their meaning, for {@code --help} and the README. */
final class ExitCodes {
    /**
     * One row of the table.
     *
     * @param command the command
     * @param code the exit code
     * @param meaning the outcome, as a sentence
     */
    record Row(String command, int code, String meaning) {}

    static final List<Row> TABLE = List.of(
            new Row("apply", 0, "The result was written."),
            new Row("apply", 1, "An action does not fit the document, or hides a change of it; nothing was written."),
            new Row("convert", 0, "The document was written."),
            new Row("lint", 0, "No finding reaches --fail-on."),
            new Row("lint", 1, "A finding reaches --fail-on."),
            new Row("diff", 0, "No difference of --scope reaches --fail-on, and --sdk-version is enough."),
            new Row("diff", 1, "A difference of --scope reaches --fail-on, or --sdk-version is not enough."),
            new Row("pull", 0, "Nothing new was published, or it was accepted."),
            new Row("pull", 1, "Something new was published and not accepted."),
            new Row("changes", 0, "The changes were printed, and none reaches --fail-on if it is given."),
            new Row("changes", 1, "A difference reaches --fail-on, one that the overlay hides included."),
            new Row("lock", 0, "The lock was written."),
            new Row("rules", 0, "The rules were printed."),
            new Row("all", 2, "The command could not run; one line says why."));

    private ExitCodes() {}

    /** Adds the exit codes of each command to its help. */
    static void document(CommandLine line) {
        line.getSubcommands().forEach((name, subcommand) -> {
            Map<String, String> codes = new LinkedHashMap<>();
            TABLE.stream()
                    .filter(row -> row.command().equals(name) || row.command().equals("all"))
                    .forEach(row -> codes.put(Integer.toString(row.code()), row.meaning()));
            subcommand
                    .getCommandSpec()
                    .usageMessage()
                    .exitCodeListHeading("%nExit codes:%n")
                    .exitCodeList(codes);
        });
    }
}
