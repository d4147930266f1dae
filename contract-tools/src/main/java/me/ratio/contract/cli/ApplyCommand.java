package me.ratio.contract.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.overlay.ActionOutcome;
import me.ratio.contract.overlay.OutcomeReport;
import me.ratio.contract.overlay.Overlay;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayLock;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.OverlayResult;
import me.ratio.contract.overlay.ReplacedChange;
import me.ratio.contract.overlay.ReplacedChangesText;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.LocatedDocument;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Applies overlays to a document.
 *
 * <p>Nothing is written if an action is rejected: a build must not go on with half an overlay.
 */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "Applies OpenAPI Overlays 1.0 and 1.1 to a document, in order, and reports the number of matches of each action.")
final class ApplyCommand implements Callable<Integer> {
    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "The OpenAPI document, then the overlays, YAML or JSON. The document may be left out if the"
                    + " first overlay names it in 'extends'.")
    private List<String> files;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "File to write the result to, as JSON if it ends with .json; may be repeated."
                    + " Without it the result is printed, and the report goes to the standard error.")
    private List<Path> outputs = new ArrayList<>();

    @Option(names = "--allow-unmatched", description = "Accept actions without a match.")
    private boolean allowUnmatched;

    @Option(
            names = "--strict-properties",
            description = "Reject updates that add a property to an existing schema without 'x-adds: true'.")
    private boolean strictProperties;

    @Option(
            names = "--lock",
            paramLabel = "LOCK",
            description = "The facts of the document that the overlays replace or remove, as they were last confirmed.")
    private Path lock;

    @Option(
            names = "--lock-mode",
            description =
                    "Use of the lock: ${COMPLETION-CANDIDATES}. 'check' fails when the document has changed a fact"
                            + " that an action hides, 'report' only prints it, 'confirm' prints it and writes the lock.")
    private LockMode lockMode = LockMode.CHECK;

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        boolean named = !isOverlay(files.get(0));
        List<Overlay> overlays = files.stream()
                .skip(named ? 1 : 0)
                .map(file -> OverlayReader.read(Path.of(file)))
                .toList();
        if (overlays.isEmpty()) {
            throw new ParameterException(command.commandLine(), "missing overlay: name it after the document");
        }
        String document = named ? files.get(0) : extended(overlays.get(0)).toString();
        LocatedDocument published = references.read(document);
        OverlayResult result = OverlayApplication.apply(overlays, published.tree());
        List<ActionOutcome> rejected =
                result.outcomes().stream().filter(this::isRejected).toList();
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        report(result, outputs.isEmpty() ? err : out);
        rejected.forEach(outcome -> outcome.problem().ifPresent(err::println));
        if (!rejected.isEmpty() || !agreesWithLock(published, result.outcomes())) {
            return ContractCommand.FINDINGS;
        }
        if (outputs.isEmpty()) {
            out.print(DocumentWriter.render(Path.of(published.name()), result.document()));
        }
        outputs.forEach(output -> DocumentWriter.write(output, DocumentWriter.render(output, result.document())));
        return ContractCommand.SUCCESS;
    }

    private static boolean isOverlay(String file) {
        return Files.isRegularFile(Path.of(file))
                && DocumentReader.read(Path.of(file)).has("overlay");
    }

    private static Path extended(Overlay overlay) {
        return overlay.document()
                .orElseThrow(() -> new DocumentException(
                        overlay.file() + ": names no file in 'extends': name the document before the overlay"));
    }

    private boolean agreesWithLock(LocatedDocument published, List<ActionOutcome> outcomes) {
        if (lock == null) {
            return true;
        }
        PrintWriter err = command.commandLine().getErr();
        boolean isNew = !Files.exists(lock);
        if (isNew && lockMode == LockMode.CHECK) {
            throw new DocumentException(lock + ": no such lock: create it with --lock-mode confirm");
        }
        List<ReplacedChange> changes =
                isNew ? List.of() : OverlayLock.read(lock).changes(outcomes);
        err.print(ReplacedChangesText.render(changes, published));
        if (lockMode == LockMode.CONFIRM) {
            DocumentWriter.write(lock, OverlayLock.of(outcomes).text());
        } else if (lockMode == LockMode.CHECK && !changes.isEmpty()) {
            err.println("Adapt these actions to the document, or confirm that they are right: --lock-mode confirm, or"
                    + " -Dratio.record=true in a Maven build");
        }
        return lockMode != LockMode.CHECK || changes.isEmpty();
    }

    private boolean isRejected(ActionOutcome outcome) {
        return outcome.isUnmatched()
                ? !allowUnmatched
                : strictProperties && outcome.addition().isPresent();
    }

    private void report(OverlayResult result, PrintWriter to) {
        if (quiet) {
            return;
        }
        to.print(
                format == Format.JSON
                        ? DocumentWriter.json(OutcomeReport.json(result.outcomes()))
                        : OutcomeReport.text(result.outcomes()));
    }
}
