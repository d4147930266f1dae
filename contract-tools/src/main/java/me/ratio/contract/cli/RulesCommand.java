package me.ratio.contract.cli;

import java.util.concurrent.Callable;
import me.ratio.contract.rules.RuleCatalog;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints the rules of lint and diff. */
@Command(
        name = "rules",
        mixinStandardHelpOptions = true,
        description = "Prints the rules of lint and diff: the id, the severity or the effects, and what it finds.")
final class RulesCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "COMMAND",
            description = "The command whose rules to print: ${COMPLETION-CANDIDATES}; both by default.")
    private RuleCatalog.Part part;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        RuleCatalog catalog = part == null ? RuleCatalog.all() : RuleCatalog.of(part);
        command.commandLine()
                .getOut()
                .print(format == Format.JSON ? DocumentWriter.json(catalog.json()) : catalog.text());
        return ContractCommand.SUCCESS;
    }
}
