package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.lock.ApiDiff;
import me.ratio.contract.lock.ApiLock;
import me.ratio.contract.lock.SideBySide;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.Refinement;
import me.ratio.contract.review.ChangesJson;
import me.ratio.contract.review.ChangesMarkdown;
import me.ratio.contract.review.ChangesText;
import me.ratio.contract.review.PastFile;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows what changed in a document beside what changed in the library made from it. */
@Command(
        name = "changes",
        mixinStandardHelpOptions = true,
        description =
                "Says what changed from one revision of a document to the next, and beside it what changed for the"
                        + " callers of the library made from it. It judges nothing: the exit code is 0 whatever changed.",
        footer = "%nA file is PATH, FOLDER:PATH of another working copy, or REVISION:PATH as git has it.")
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
            description = "The API locks of the library, old and new.")
    private List<String> locks;

    @Option(
            names = "--overlay",
            arity = "2",
            paramLabel = "OVERLAY",
            description = "The overlays, old and new, to apply before; what does not fit is told and left out.")
    private List<String> overlays = List.of();

    @Option(
            names = "--tolerant-reader",
            description = "Judges for a consumer that keeps values and fields of a response which it does not know.")
    private boolean tolerantReader;

    @Option(names = "--format", description = "${COMPLETION-CANDIDATES}")
    private DiffFormat format = DiffFormat.TEXT;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ObjectNode before = document(old, 0);
        ObjectNode after = document(next, 1);
        ApiLock lockBefore = lock(locks.get(0));
        ApiLock lockAfter = lock(locks.get(1));
        DiffReport report =
                ContractDiff.between(before, after, tolerantReader ? DiffOptions.tolerant() : DiffOptions.strict());
        SideBySide changes = SideBySide.of(before, after, report, ApiDiff.between(lockBefore, lockAfter));
        command.commandLine()
                .getOut()
                .print(
                        switch (format) {
                            case TEXT -> ChangesText.render(changes);
                            case MARKDOWN -> ChangesMarkdown.render(changes);
                            case JSON -> DocumentWriter.json(ChangesJson.render(changes));
                        });
        return ContractCommand.FINE;
    }

    private ObjectNode document(String given, int side) {
        PastFile file = PastFile.read(given);
        ObjectNode tree = DocumentReader.locateOpenApi(file.path().toString(), file.content())
                .tree();
        if (overlays.isEmpty()) {
            return tree;
        }
        PastFile overlay = PastFile.read(overlays.get(side));
        Refinement refinement =
                OverlayApplication.apply(List.of(OverlayReader.read(overlay.path(), overlay.content())), tree);
        refinement.outcomes().stream().filter(outcome -> outcome.matches() == 0).forEach(outcome -> outcome.problem()
                .ifPresent(command.commandLine().getErr()::println));
        return refinement.document();
    }

    private static ApiLock lock(String given) {
        PastFile file = PastFile.read(given);
        return ApiLock.parse(file.path().toString(), new String(file.content(), StandardCharsets.UTF_8));
    }
}
