package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.report.AcceptedDifferences;
import me.ratio.contract.diff.report.DiffCause;
import me.ratio.contract.diff.report.DiffEntries;
import me.ratio.contract.diff.report.DiffJson;
import me.ratio.contract.diff.report.DiffMarkdown;
import me.ratio.contract.diff.report.DiffSummary;
import me.ratio.contract.diff.report.DiffText;
import me.ratio.contract.diff.report.VersionStep;
import me.ratio.contract.diff.rule.Verdict;
import me.ratio.contract.input.ContractInput;
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

/** Compares two revisions of a document. */
@Command(
        name = "diff",
        mixinStandardHelpOptions = true,
        description = "Lists the changes between two revisions of a document and the version bump that they require.",
        footer = "%n" + ContractInput.FORMS)
final class DiffCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier revision, YAML or JSON.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later revision, YAML or JSON.")
    private String next;

    @Option(
            names = "--tolerant-reader",
            description = "Assume a client that accepts unknown values and properties in responses.")
    private boolean tolerantReader;

    @Option(
            names = "--sdk-version",
            arity = "2",
            paramLabel = "VERSION",
            description = "The old and the new version of the library generated from the document;"
                    + " compared with the higher of the two verdicts.")
    private List<String> sdkVersions = List.of();

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "The lowest level that makes the command exit with 1: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}")
    private FailOn failOn = FailOn.MAJOR;

    @Option(
            names = "--scope",
            description = "The differences that count for that: ${COMPLETION-CANDIDATES}. Default: ${DEFAULT-VALUE}")
    private FailScope scope = FailScope.BOTH;

    @Option(
            names = "--ignore",
            paramLabel = "FILE",
            description =
                    "A YAML list of accepted differences, each with rule, pointer and reason, and perhaps owner and"
                            + " expires.")
    private Path ignore;

    @Option(names = "--level", description = "The lowest level to print: patch, minor or major.")
    private Verdict level = Verdict.NONE;

    @Option(names = "--operation", paramLabel = "OPERATION", description = "Print this operation only: 'GET /books'.")
    private String operation;

    @Option(names = "--rule", split = ",", paramLabel = "ID", description = "Print these rules only.")
    private List<String> rules = List.of();

    @Option(names = "--all", description = "Print every place of each cause, at full length.")
    private boolean all;

    @Mixin
    private ReportOutput output;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        LocatedDocument before = references.read(old);
        LocatedDocument after = references.read(next);
        DiffReport found = ContractDiff.between(
                before.tree(), after.tree(), tolerantReader ? DiffOptions.tolerant() : DiffOptions.strict());
        AcceptedDifferences accepted = ignore == null
                ? AcceptedDifferences.none(found)
                : AcceptedDifferences.of(ignore, found, LocalDate.now(ZoneOffset.UTC));
        DiffReport report = accepted.report();
        Optional<VersionStep> document = documentStep(before.tree(), after.tree(), report);
        Optional<VersionStep> sdk = sdkStep(report);
        List<String> notes = new ArrayList<>();
        Stream.of(document, sdk)
                .flatMap(Optional::stream)
                .map(VersionStep::text)
                .forEach(notes::add);
        if (accepted.accepted() > 0) {
            notes.add("accepted: " + accepted.accepted());
        }
        notes.addAll(accepted.outdated());
        DiffSummary summary = filtered(DiffSummary.of(report, before, after, notes));
        output.write(render(summary, document, sdk), command.commandLine().getOut());
        boolean notEnough = sdk.isPresent() && !sdk.get().isEnough();
        return failOn.isReachedBy(scope.verdict(report))
                        || notEnough
                        || !accepted.outdated().isEmpty()
                ? ContractCommand.FINDINGS
                : ContractCommand.SUCCESS;
    }

    /** Leaves out what was not asked for. The verdicts and the exit code stay those of all differences. */
    private DiffSummary filtered(DiffSummary summary) {
        List<DiffCause> causes = summary.causes().stream()
                .filter(cause -> cause.level().compareTo(level) >= 0)
                .filter(cause -> rules.isEmpty() || rules.contains(cause.rule()))
                .filter(cause -> operation == null
                        || cause.findings().stream().anyMatch(finding -> operation.equals(finding.operation())))
                .toList();
        return new DiffSummary(summary.report(), causes, summary.places(), summary.notes());
    }

    private String render(DiffSummary summary, Optional<VersionStep> document, Optional<VersionStep> sdk) {
        List<ReportEntry> entries = DiffEntries.of(
                summary, cause -> failOn.isReachedBy(scope.includes(cause.scope()) ? cause.level() : Verdict.NONE));
        return switch (output.format()) {
            case TEXT -> DiffText.render(summary, all);
            case MARKDOWN -> DiffMarkdown.render(summary);
            case HTML -> HtmlPage.render("Changes from " + old + " to " + next, summary.lines(), entries);
            case JUNIT -> JunitReport.render("diff", entries);
            case GITHUB -> GithubAnnotations.render(entries);
            case JSON -> {
                ObjectNode json = DiffJson.render(summary);
                document.ifPresent(step -> json.set("documentVersion", step.json()));
                sdk.ifPresent(step -> json.set("sdkVersion", step.json()));
                yield DocumentWriter.json(json);
            }
        };
    }

    /** Returns the step of the document's version, if both documents have a semantic one. */
    private static Optional<VersionStep> documentStep(ObjectNode before, ObjectNode after, DiffReport report) {
        String from = before.path("info").path("version").asText();
        String to = after.path("info").path("version").asText();
        return VersionStep.isVersion(from) && VersionStep.isVersion(to)
                ? Optional.of(new VersionStep("info.version", from, to, report.verdict()))
                : Optional.empty();
    }

    private Optional<VersionStep> sdkStep(DiffReport report) {
        return sdkVersions.isEmpty()
                ? Optional.empty()
                : Optional.of(new VersionStep(
                        "SDK version",
                        sdkVersions.get(0),
                        sdkVersions.get(1),
                        report.verdict().or(report.sourceVerdict())));
    }
}
