package me.ratio.contract.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.lint.IgnoreFile;
import me.ratio.contract.lint.Lint;
import me.ratio.contract.lint.LintFinding;
import me.ratio.contract.lint.LintReport;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.LocatedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lints a document. */
@Command(
        name = "lint",
        mixinStandardHelpOptions = true,
        description = "Finds errors in an OpenAPI 3.0 or 3.1 document. The exit code is 1 on any error or warning.")
final class LintCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DOCUMENT", description = "The OpenAPI document, YAML or JSON.")
    private String document;

    @Option(
            names = "--ignore",
            paramLabel = "FILE",
            description = "A YAML list of accepted findings, each with rule, pointer and reason.")
    private Path ignore;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        IgnoreFile ignored = ignore == null ? IgnoreFile.none() : IgnoreFile.read(ignore);
        LocatedDocument located = references.read(document);
        List<LintFinding> findings = Lint.check(located, ignored);
        command.commandLine()
                .getOut()
                .print(
                        format == Format.JSON
                                ? DocumentWriter.json(LintReport.json(findings))
                                : LintReport.text(located.name(), findings));
        return Lint.hasErrorsOrWarnings(findings) ? ContractCommand.FINDINGS : ContractCommand.SUCCESS;
    }
}
