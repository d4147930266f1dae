package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.input.ContractInput;
import me.ratio.contract.lock.ApiChange;
import me.ratio.contract.lock.ApiDiff;
import me.ratio.contract.lock.ApiLock;
import me.ratio.contract.overlay.ActionOutcome;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.OverlayResult;
import me.ratio.contract.review.ChangesJson;
import me.ratio.contract.review.ChangesMarkdown;
import me.ratio.contract.review.ChangesText;
import me.ratio.contract.review.ExplainedChanges;
import me.ratio.contract.review.HiddenChange;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Reports the changes of a document together with those of the library that is generated from it.
 *
 * <p>The overlays matter because the library is generated from the effective document: an overlay that renames an
 * operation changes the API although nothing was published.
 */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description =
                "Reports the changes between two revisions of a document, each with the changes that it causes in the"
                        + " API of the generated library.",
        footer = "%n" + ContractInput.FORMS)
final class ChangesCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "OLD", description = "The earlier revision, YAML or JSON.")
    private String old;

    @Parameters(index = "1", paramLabel = "NEW", description = "The later revision, YAML or JSON.")
    private String next;

    @Option(
            names = "--api",
            arity = "2",
            required = true,
            paramLabel = "LOCK",
            description = "The old and the new API lock of the library.")
    private List<String> locks;

    @Option(
            names = "--overlay",
            arity = "2",
            paramLabel = "OVERLAY",
            description =
                    "The old and the new overlay to apply first; actions without a match are reported and skipped.")
    private List<String> overlays = List.of();

    @Option(
            names = "--tolerant-reader",
            description = "Assume a client that accepts unknown values and properties in responses.")
    private boolean tolerantReader;

    @Option(
            names = "--fail-on",
            paramLabel = "LEVEL",
            description = "The lowest level that makes the command exit with 1: ${COMPLETION-CANDIDATES}."
                    + " Default: ${DEFAULT-VALUE}")
    private FailOn failOn = FailOn.NONE;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private DiffFormat format = DiffFormat.TEXT;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        DiffOptions options = tolerantReader ? DiffOptions.tolerant() : DiffOptions.strict();
        ObjectNode publishedBefore = references.read(old).tree();
        ObjectNode publishedAfter = references.read(next).tree();
        OverlayResult before = refined(publishedBefore, 0);
        OverlayResult after = refined(publishedAfter, 1);
        List<ApiChange> api = ApiDiff.between(lock(locks.get(0)), lock(locks.get(1)));
        DiffReport report = ContractDiff.between(before.document(), after.document(), options);
        ExplainedChanges changes = ExplainedChanges.of(before.document(), after.document(), report, api)
                .withHidden(HiddenChange.between(
                        ContractDiff.between(publishedBefore, publishedAfter, options),
                        report,
                        before.outcomes(),
                        after.outcomes()));
        command.commandLine()
                .getOut()
                .print(
                        switch (format) {
                            case TEXT -> ChangesText.render(changes);
                            case MARKDOWN -> ChangesMarkdown.render(changes);
                            case JSON -> DocumentWriter.json(ChangesJson.render(changes));
                        });
        return failOn.isReachedBy(changes.verdict()) ? ContractCommand.FINDINGS : ContractCommand.SUCCESS;
    }

    private OverlayResult refined(ObjectNode published, int side) {
        if (overlays.isEmpty()) {
            return new OverlayResult(published, List.of());
        }
        ContractInput overlay = ContractInput.read(overlays.get(side));
        OverlayResult result = OverlayApplication.apply(
                List.of(OverlayReader.read(Path.of(overlay.name()), overlay.content())), published);
        result.outcomes().stream().filter(ActionOutcome::isUnmatched).forEach(outcome -> outcome.problem()
                .ifPresent(command.commandLine().getErr()::println));
        return result;
    }

    private static ApiLock lock(String given) {
        ContractInput file = ContractInput.read(given);
        return ApiLock.parse(file.name(), new String(file.content(), StandardCharsets.UTF_8));
    }
}
