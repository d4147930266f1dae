package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import me.ratio.contract.lint.Lint;
import me.ratio.contract.lint.LintFinding;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;

/** Lints the published document, whose errors are known, and the effective contract, which has none. */
class PublishedDocumentTest {
    private static final LocatedDocument PUBLISHED = DocumentReader.locateOpenApi(Path.of("api-docs.yaml"));
    private static final Path FINDINGS = Path.of("src/test/resources/me/ratio/spec/findings.txt");

    @Test
    void hasKnownFindings() {
        String counts = counts(Lint.check(PUBLISHED)).entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey() + "\n")
                .collect(Collectors.joining());
        if (Boolean.getBoolean("ratio.record")) {
            DocumentWriter.write(FINDINGS, counts);
        }

        assertThat(FINDINGS)
                .as("if the publisher's errors are known, accept them with mvn verify -pl spec -am -Dratio.record=true")
                .hasContent(counts);
    }

    @Test
    void theEffectiveContractHasNoFindings() {
        String effective = DocumentWriter.yaml(
                OverlayApplication.apply(List.of(OverlayReader.read(Path.of("overlay.yaml"))), PUBLISHED.tree())
                        .document());

        assertThat(Lint.check(
                        DocumentReader.locateOpenApi("effective.yaml", effective.getBytes(StandardCharsets.UTF_8))))
                .isEmpty();
    }

    private static Map<String, Long> counts(List<LintFinding> findings) {
        return findings.stream()
                .collect(Collectors.groupingBy(finding -> finding.rule().id(), TreeMap::new, Collectors.counting()));
    }
}
