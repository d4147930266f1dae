package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.pull.Pull;
import me.ratio.contract.pull.PullReport;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Pulls a newly published document.
 *
 * <p>Without {@code --accept} nothing is written: a scheduled build reports what was published, and a person decides.
 */
@Command(
        name = "pull",
        mixinStandardHelpOptions = true,
        description =
                "Merges the structure of the published document with our descriptions and reports the differences."
                        + " Writes only with --accept. The exit code is 1 for changes that were not accepted.")
final class PullCommand implements Callable<Integer> {
    private static final String PUBLISHED_AT = "x-published-at";

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            description = "The published document. Default: the URL in info." + PUBLISHED_AT
                    + " of our document or its overlay.")
    private String from;

    @Option(
            names = "--into",
            paramLabel = "FILE",
            description = "Our document. Default: ${DEFAULT-VALUE}",
            defaultValue = "spec/api-docs.yaml")
    private Path into;

    @Option(
            names = "--overlay",
            paramLabel = "FILE",
            description = "The overlay that may contain the URL. Default: overlay.yaml next to our document")
    private Path overlay;

    @Option(names = "--accept", description = "Write the result to our document.")
    private boolean accept;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ObjectNode ours = DocumentReader.readOpenApi(into);
        String present = new String(DocumentReader.bytes(into), StandardCharsets.UTF_8);
        String source = from == null ? address(ours) : from;
        Pull pull = Pull.of(ours, references.read(source).tree());
        boolean changed = !pull.text().equals(present);
        boolean written = changed && accept;
        if (written) {
            DocumentWriter.write(into, pull.text());
        }
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            out.print(DocumentWriter.json(PullReport.json(pull, changed, written)));
        } else {
            out.print(PullReport.text(pull));
            out.println(conclusion(changed, written));
        }
        return changed && !written ? ContractCommand.FINDINGS : ContractCommand.SUCCESS;
    }

    private String conclusion(boolean changed, boolean written) {
        if (!changed) {
            return into + " is up to date";
        }
        return written ? into + " was written" : "nothing was written; use --accept to write " + into;
    }

    private String address(ObjectNode ours) {
        Path overlayFile = overlay == null ? into.resolveSibling("overlay.yaml") : overlay;
        ObjectNode effective = ours;
        if (overlay != null || Files.exists(overlayFile)) {
            effective = OverlayApplication.apply(List.of(OverlayReader.read(overlayFile)), ours)
                    .document();
        }
        String address = effective.path("info").path(PUBLISHED_AT).asText();
        if (address.isEmpty()) {
            throw new DocumentException(
                    into + ": has no URL in info." + PUBLISHED_AT + ": name the document: pull FILE");
        }
        return address;
    }
}
