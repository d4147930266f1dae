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
import me.ratio.contract.overlay.Refinement;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Applies overlays to a document. */
@Command(
        name = "apply",
        mixinStandardHelpOptions = true,
        description =
                "Applies OpenAPI Overlays 1.0 to a document, in order, and reports how often each action matched.")
final class ApplyCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "DOCUMENT", description = "The OpenAPI document, YAML or JSON.")
    private Path document;

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "OVERLAY", description = "The overlays, YAML or JSON.")
    private List<Path> overlays;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "OUT",
            description = "Where to write the result, as JSON when it ends with .json; may be repeated."
                    + " Without it the result is printed, and the report goes to the standard error.")
    private List<Path> outputs = new ArrayList<>();

    @Option(names = "--allow-unmatched", description = "Accepts actions that match nothing.")
    private boolean allowUnmatched;

    @Option(
            names = "--strict-properties",
            description = "Refuses an update that gives an existing schema a property without saying 'x-adds: true'.")
    private boolean strictProperties;

    @Option(names = "--quiet", description = "Reports only what is wrong.")
    private boolean quiet;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ObjectNode tree = DocumentReader.readOpenApi(document);
        Refinement refinement = OverlayApplication.apply(
                overlays.stream().map(OverlayReader::read).toList(), tree);
        List<ActionOutcome> refused =
                refinement.outcomes().stream().filter(this::isRefused).toList();
        PrintWriter out = command.commandLine().getOut();
        PrintWriter err = command.commandLine().getErr();
        report(refinement, outputs.isEmpty() ? err : out);
        refused.forEach(outcome -> outcome.problem().ifPresent(err::println));
        if (!refused.isEmpty()) {
            return ContractCommand.FINDINGS;
        }
        if (outputs.isEmpty()) {
            out.print(render(document, refinement.document()));
        }
        outputs.forEach(output -> DocumentWriter.write(output, render(output, refinement.document())));
        return ContractCommand.FINE;
    }

    private boolean isRefused(ActionOutcome outcome) {
        return outcome.matches() == 0
                ? !allowUnmatched
                : strictProperties && outcome.addition().isPresent();
    }

    private void report(Refinement refinement, PrintWriter to) {
        if (quiet) {
            return;
        }
        to.print(
                format == Format.JSON
                        ? DocumentWriter.json(OutcomeReport.json(refinement.outcomes()))
                        : OutcomeReport.text(refinement.outcomes()));
    }

    private static String render(Path like, ObjectNode tree) {
        boolean json = like.toString().toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? DocumentWriter.json(tree) : DocumentWriter.yaml(tree);
    }
}
