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
import me.ratio.contract.lint.LintRule;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import me.ratio.openapi.LocatedDocument;
import org.junit.jupiter.api.Test;

/** Lints the published document, whose errors are known, and the effective contract, which has none. */
class PublishedDocumentTest {
    private static final LocatedDocument PUBLISHED = DocumentReader.locateOpenApi(Path.of("api-docs.yaml"));

    @Test
    void hasKnownFindings() {
        List<LintFinding> findings = Lint.check(PUBLISHED);

        assertThat(counts(findings))
                .isEqualTo(Map.of(
                        "enum-on-array", 5L,
                        "example-mismatch", 14L,
                        "credential-parameter", 67L,
                        "content-forbidden", 2L,
                        "unused-component", 3L,
                        "operation-id-missing", 36L));
        assertThat(findings)
                .filteredOn(finding -> finding.rule() == LintRule.ENUM_ON_ARRAY)
                .extracting(LintFinding::pointer)
                .contains("/components/schemas/Webhook/properties/events/enum");
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
