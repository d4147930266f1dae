package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import me.ratio.contract.overlay.ActionOutcome;
import me.ratio.contract.overlay.OutcomeReport;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.OverlayResult;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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
                "Applies OpenAPI Overlays 1.0 to a document, in order, and reports the number of matches of each action.")
final class ApplyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The OpenAPI document, YAML or JSON.")
    private Path document;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OVERLAY", description = "The overlays, YAML or JSON.")
    private List<Path> overlays;

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

    @Option(names = "--quiet", description = "Print errors only.")
    private boolean quiet;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ObjectNode tree = DocumentReader.readOpenApi(document);
        OverlayResult result = OverlayApplication.apply(
                overlays.stream().map(OverlayReader::read).toList(), tree);
        List<ActionOutcome> rejected =
                result.outcomes().stream().filter(this::isRejected).toList();
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        report(result, outputs.isEmpty() ? err : out);
        rejected.forEach(outcome -> outcome.problem().ifPresent(err::println));
        if (!rejected.isEmpty()) {
            return ContractCommand.FINDINGS;
        }
        if (outputs.isEmpty()) {
            out.print(render(document, result.document()));
        }
        outputs.forEach(output -> DocumentWriter.write(output, render(output, result.document())));
        return ContractCommand.SUCCESS;
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

    private static String render(Path file, ObjectNode tree) {
        boolean json = file.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? DocumentWriter.json(tree) : DocumentWriter.yaml(tree);
    }
}
