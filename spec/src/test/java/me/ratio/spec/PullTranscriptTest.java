package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import me.ratio.contract.cli.ContractCommand;
import me.ratio.contract.pull.PublishedWords;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import org.junit.jupiter.api.Test;

/** Plays what a maintainer does, and reads, when the publisher has changed the document. */
class PullTranscriptTest {
    private static final Path TRANSCRIPT = Path.of("src/test/resources/me/ratio/spec/pull.txt");
    private static final List<String> FILES = List.of("api-docs.yaml", "overlay.yaml", "overlay.lock");

    /** Lines are cut at a fixed width, so the name of the folder has to have a fixed length. */
    private final Path folder = Path.of("target", "pull-transcript");

    private final StringBuilder transcript = new StringBuilder();

    @Test
    void isAsRecorded() throws Exception {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(File::delete);
            }
        }
        Files.createDirectories(folder);
        for (String file : FILES) {
            Files.copy(Path.of(file), folder.resolve(file));
        }
        ObjectNode present = DocumentReader.readOpenApi(Path.of("api-docs.yaml"));
        PublisherEdits edits = new PublisherEdits();
        ObjectNode published = edits.apply(present);
        ((ObjectNode) published.at("/components/schemas/Price/properties/price"))
                .set("description", TextNode.valueOf("In cents."));
        DocumentWriter.write(
                folder.resolve("published-words.lock"),
                PublishedWords.of(present).text());
        DocumentWriter.write(folder.resolve("published.json"), DocumentWriter.json(published));
        transcript
                .append("The publisher changes the document:\n")
                .append(edits.describe(present))
                .append("- the description of a price\n\n");

        run("pull", "published.json");
        runShowing(3, "pull", "published.json", "--accept", "--date", "2029-12-31");
        runShowing(1, "pull", "published.json");
        run("apply", "api-docs.yaml", "overlay.yaml", "--strict-properties", "--quiet", "--lock=overlay.lock");

        assertThat(Files.readString(folder.resolve("api-docs.yaml"))).doesNotContain("By the publisher.", "In cents.");
        String played = transcript.toString();
        if (Boolean.getBoolean("ratio.record")) {
            DocumentWriter.write(TRANSCRIPT, played);
        }
        assertThat(TRANSCRIPT)
                .as("if the change is intended, accept it with mvn verify -pl spec -am -Dratio.record=true")
                .hasContent(played);
    }

    private void run(String... arguments) {
        runShowing(Integer.MAX_VALUE, arguments);
    }

    /** Runs a command in the folder, and writes down the last lines that it prints. */
    private void runShowing(int last, String... arguments) {
        List<String> located = new ArrayList<>();
        for (String argument : arguments) {
            located.add(argument.replaceFirst("(?=[a-z-]+[.](yaml|json|lock)$)", folder + "/"));
        }
        if (arguments[0].equals("pull")) {
            located.add("--into=" + folder.resolve("api-docs.yaml"));
        }
        StringWriter out = new StringWriter();
        int exit = ContractCommand.run(new PrintWriter(out), new PrintWriter(out), located.toArray(String[]::new));
        List<String> lines = out.toString().replace(folder + "/", "").lines().toList();
        int hidden = Math.max(0, lines.size() - last);
        transcript.append("$ contract ").append(String.join(" ", arguments)).append('\n');
        transcript.append(hidden > 0 ? "...\n" : "");
        lines.stream().skip(hidden).forEach(line -> transcript.append(line).append('\n'));
        transcript.append("exit code ").append(exit).append("\n\n");
    }
}
