package me.ratio.contract.cli;

import java.io.PrintWriter;
import me.ratio.openapi.DocumentException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line of the contract tools. Exit codes: 0 no findings, 1 findings, 2 the command could not run.
 *
 * <p>A script tells by 1 and 2 whether the contract or its own call is wrong. Errors are one line without a stack trace.
 */
@Command(
        name = "ratio-contract",
        description =
                "Applies overlays to an OpenAPI document, lints it, compares and pulls revisions, and reports what they"
                        + " change in the API of a generated library.",
        subcommands = {
            ApplyCommand.class,
            ConvertCommand.class,
            LintCommand.class,
            DiffCommand.class,
            RulesCommand.class,
            PullCommand.class,
            LockCommand.class,
            ChangesCommand.class
        },
        mixinStandardHelpOptions = true,
        versionProvider = JarVersion.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = "%nExit codes: 0 no findings, 1 findings, 2 the command could not run.")
public final class ContractCommand implements Runnable {
    static final int SUCCESS = 0;
    static final int FINDINGS = 1;
    static final int COULD_NOT_RUN = 2;

    @Spec
    private CommandSpec command;

    private ContractCommand() {}

    /**
     * Runs a command and ends the program.
     *
     * @param arguments the command and its arguments
     */
    public static void main(String... arguments) {
        System.exit(run(new PrintWriter(System.out, true), new PrintWriter(System.err, true), arguments));
    }

    /**
     * Runs a command.
     *
     * @param out the standard output
     * @param err the standard error
     * @param arguments the command and its arguments
     * @return the exit code: 0 no findings, 1 findings, 2 the command could not run
     */
    public static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine line = new CommandLine(new ContractCommand())
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler((exception, command, parsed) -> explain(exception, err))
                .setParameterExceptionHandler(ContractCommand::explainUsage);
        ExitCodes.document(line);
        try {
            return line.execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            err.println("the document is too large or too deeply recursive: "
                    + e.getClass().getSimpleName());
            return COULD_NOT_RUN;
        } finally {
            out.flush();
            err.flush();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "missing command: use apply, convert, lint, diff, rules, pull, lock or changes");
    }

    private static int explain(Exception exception, PrintWriter err) {
        String text = exception instanceof DocumentException
                ? exception.getMessage()
                : "unexpected " + exception.getClass().getSimpleName() + ": " + exception.getMessage();
        err.println(text.replaceAll("\\s*\\R\\s*", " "));
        return COULD_NOT_RUN;
    }

    private static int explainUsage(ParameterException exception, String[] arguments) {
        CommandLine line = exception.getCommandLine();
        String text = exception.getMessage().replaceAll("\\s*\\R\\s*", " ");
        line.getErr().println(text + " (try '" + line.getCommandSpec().qualifiedName() + " --help')");
        return COULD_NOT_RUN;
    }
}
