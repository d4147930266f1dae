package me.ratio.contract.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.input.ContractInput;
import me.ratio.contract.lint.IgnoreFile;
import me.ratio.contract.lint.Lint;
import me.ratio.contract.lint.LintReport;
import me.ratio.contract.lint.LintedDocument;
import me.ratio.contract.lint.Severity;
import me.ratio.contract.report.GithubAnnotations;
import me.ratio.contract.report.HtmlPage;
import me.ratio.contract.report.JunitReport;
import me.ratio.contract.report.ReportEntry;
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
        description = "Finds errors in OpenAPI 3.0 and 3.1 documents.",
        footer = "%n" + ContractInput.FORMS + " A pattern such as 'apis/**/*.yaml' stands for all files that match.")
final class LintCommand implements Callable<Integer> {
    @Parameters(arity = "1..*", paramLabel = "DOCUMENT", description = "The OpenAPI documents, YAML or JSON.")
    private List<String> documents;

    @Option(
            names = "--severity",
            description = "The lowest severity to print: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private Severity severity = Severity.INFO;

    @Option(
            names = "--fail-on",
            paramLabel = "SEVERITY",
            description = "The lowest severity that makes the command exit with 1, or none: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}")
    private LintFailOn failOn = LintFailOn.WARNING;

    @Option(
            names = "--ignore",
            paramLabel = "FILE",
            description = "A YAML list of accepted findings, each with rule, pointer and reason.")
    private Path ignore;

    @Mixin
    private ReportOutput output;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        IgnoreFile ignored = ignore == null ? IgnoreFile.none() : IgnoreFile.read(ignore);
        List<LintedDocument> linted = new ArrayList<>();
        for (String location : FilePattern.expand(documents)) {
            LocatedDocument document = references.read(location);
            linted.add(new LintedDocument(document.name(), Lint.check(document, ignored)));
        }
        List<LintedDocument> shown =
                linted.stream().map(document -> document.atLeast(severity)).toList();
        output.write(render(shown), command.commandLine().getOut());
        boolean fails = linted.stream().anyMatch(document -> failOn.isReachedBy(document.findings()));
        return fails ? ContractCommand.FINDINGS : ContractCommand.SUCCESS;
    }

    private String render(List<LintedDocument> shown) {
        List<ReportEntry> entries = LintReport.entries(shown, finding -> failOn.isReachedBy(List.of(finding)));
        return switch (output.format()) {
            case TEXT -> LintReport.text(shown);
            case JSON -> DocumentWriter.json(LintReport.json(shown));
            case MARKDOWN -> LintReport.markdown(shown);
            case HTML ->
                HtmlPage.render("Lint of " + String.join(", ", documents), List.of(LintReport.counts(shown)), entries);
            case JUNIT -> JunitReport.render("lint", entries);
            case GITHUB -> GithubAnnotations.render(entries);
        };
    }
}
