package me.ratio.contract.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.pull.AcceptedFiles;
import me.ratio.contract.pull.OverlayFit;
import me.ratio.contract.pull.PublishedWords;
import me.ratio.contract.pull.Pull;
import me.ratio.contract.pull.PullReport;
import me.ratio.contract.pull.RevisionArchive;
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
                "Merges the structure of the published document with our descriptions and reports the differences and"
                        + " what remains to do. Writes only with --accept. The exit code is 1 for changes that were not"
                        + " accepted.")
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

    @Option(
            names = "--accept",
            description = "Write the result to our document, and keep the present one in 'revisions' next to it.")
    private boolean accept;

    @Option(
            names = "--date",
            paramLabel = "YYYY-MM-DD",
            description = "The date of the present document, for its name in 'revisions'. Default: the date of its last"
                    + " commit in git, or else of its last modification.")
    private LocalDate date;

    @Option(names = "--format", description = "Format of the report: ${COMPLETION-CANDIDATES}.")
    private Format format = Format.TEXT;

    @Mixin
    private ReferencesOption references;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() {
        ObjectNode ours = DocumentReader.readOpenApi(into);
        byte[] present = DocumentReader.bytes(into);
        ObjectNode published =
                references.read(from == null ? address(ours) : from).tree();
        Path lock = into.resolveSibling("published-words.lock");
        boolean known = Files.exists(lock);
        Pull pull = Pull.of(ours, published, known ? Optional.of(PublishedWords.read(lock)) : Optional.empty());
        byte[] text = pull.text().getBytes(StandardCharsets.UTF_8);
        boolean changed = !Arrays.equals(text, present);
        AcceptedFiles files = new AcceptedFiles();
        if (accept && !pull.report().findings().isEmpty()) {
            files.add(new RevisionArchive(into).file(Optional.ofNullable(date)), present);
        }
        if (accept && changed) {
            files.add(into, text);
        }
        boolean pending = changed || !pull.wordChanges().isEmpty();
        if (accept && (pending || !known)) {
            files.add(lock, PublishedWords.of(published).text().getBytes(StandardCharsets.UTF_8));
        }
        OverlayFit fit = overlay == null && !Files.exists(overlayFile())
                ? new OverlayFit(List.of(), List.of())
                : OverlayFit.of(overlayFile(), ours, pull);
        files.write();
        PrintWriter out = command.commandLine().getOut();
        if (format == Format.JSON) {
            ObjectNode json = PullReport.json(pull, fit);
            out.print(DocumentWriter.json(json.put("changed", changed).put("written", changed && accept)));
        } else {
            out.print(PullReport.text(
                    pull,
                    fit,
                    DocumentReader.locateOpenApi(into.toString(), present),
                    DocumentReader.locateOpenApi(into.toString(), text)));
            out.print(conclusion(pending, files));
            if (!known && !accept) {
                out.println(lock + " is missing: changes of published words are noticed once --accept has written it");
            }
        }
        return pending && !accept ? ContractCommand.FINDINGS : ContractCommand.SUCCESS;
    }

    private String conclusion(boolean pending, AcceptedFiles files) {
        if (!files.files().isEmpty()) {
            return files.files().stream().map(file -> file + " was written\n").collect(Collectors.joining());
        }
        return pending ? "nothing was written; use --accept to write " + into + "\n" : into + " is up to date\n";
    }

    private Path overlayFile() {
        return overlay == null ? into.resolveSibling("overlay.yaml") : overlay;
    }

    private String address(ObjectNode ours) {
        Path overlayFile = overlayFile();
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
