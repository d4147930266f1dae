package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.report.DiffJson;
import me.ratio.contract.diff.report.DiffMarkdown;
import me.ratio.contract.diff.report.DiffText;
import me.ratio.contract.diff.report.VersionStep;
import me.ratio.contract.input.ContractInput;
import me.ratio.openapi.DocumentWriter;
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

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}")
    private DiffFormat format = DiffFormat.TEXT;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ObjectNode before = references.read(old).tree();
        ObjectNode after = references.read(next).tree();
        DiffReport report =
                ContractDiff.between(before, after, tolerantReader ? DiffOptions.tolerant() : DiffOptions.strict());
        Optional<VersionStep> document = documentStep(before, after, report);
        Optional<VersionStep> sdk = sdkStep(report);
        command.commandLine().getOut().print(render(report, document, sdk));
        boolean notEnough = sdk.isPresent() && !sdk.get().isEnough();
        return failOn.isReachedBy(scope.verdict(report)) || notEnough
                ? ContractCommand.FINDINGS
                : ContractCommand.SUCCESS;
    }

    private String render(DiffReport report, Optional<VersionStep> document, Optional<VersionStep> sdk) {
        String steps = Stream.of(document, sdk)
                .flatMap(Optional::stream)
                .map(step -> step.text() + "\n")
                .collect(Collectors.joining());
        return switch (format) {
            case TEXT -> DiffText.render(report) + steps;
            case MARKDOWN -> DiffMarkdown.render(report) + (steps.isEmpty() ? "" : "\n" + steps);
            case JSON -> {
                ObjectNode json = DiffJson.render(report);
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
