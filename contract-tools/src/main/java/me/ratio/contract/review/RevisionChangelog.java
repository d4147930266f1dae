package me.ratio.contract.review;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.diff.report.DiffMarkdown;
import me.ratio.contract.diff.report.DiffSummary;
import me.ratio.openapi.DocumentException;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.LocatedDocument;

/**
 * Renders the changelog of the published document: the changes between its revisions, the latest first.
 *
 * <p>Revisions are files such as {@code 2030-01-31.yaml}, so sorting the names sorts the dates.
 */
public final class RevisionChangelog {
    private static final String HEAD = """
            # Changes of the published document

            Generated from the revisions, for a client that rejects unknown values and properties. Do not edit: the build
            compares it and prints the command to generate it again.
            """;

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private RevisionChangelog() {}

    /**
     * Renders the changelog.
     *
     * @param directory the directory of the earlier revisions, whose names begin with their dates
     * @param document the present document
     * @return Markdown
     * @throws DocumentException when the directory or a revision cannot be read
     */
    public static String render(Path directory, Path document) {
        List<Path> revisions = new ArrayList<>(revisions(directory));
        revisions.add(document);
        List<String> sections = new ArrayList<>();
        for (int i = 1; i < revisions.size(); i++) {
            LocatedDocument old = DocumentReader.locateOpenApi(revisions.get(i - 1));
            LocatedDocument next = DocumentReader.locateOpenApi(revisions.get(i));
            DiffReport report = ContractDiff.between(old.tree(), next.tree(), DiffOptions.strict());
            sections.add("\n## " + name(revisions.get(i - 1)) + " to " + name(revisions.get(i)) + "\n\n"
                    + DiffMarkdown.render(DiffSummary.of(report, old, next, List.of())));
        }
        Collections.reverse(sections);
        return HEAD + String.join("", sections);
    }

    private static List<Path> revisions(Path directory) {
        try (Stream<Path> files = Files.list(directory)) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new DocumentException(directory + ": cannot be read: " + e.getMessage());
        }
    }

    private static String name(Path revision) {
        String name = revision.getFileName().toString().replaceFirst("\\..*", "");
        return DATE.matcher(name).matches() ? name : "now";
    }
}
