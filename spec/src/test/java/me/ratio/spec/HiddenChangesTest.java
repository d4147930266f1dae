package me.ratio.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.contract.overlay.Overlay;
import me.ratio.contract.overlay.OverlayApplication;
import me.ratio.contract.overlay.OverlayLock;
import me.ratio.contract.overlay.OverlayReader;
import me.ratio.contract.overlay.OverlayResult;
import me.ratio.contract.overlay.ReplacedChange;
import me.ratio.contract.review.HiddenChange;
import me.ratio.openapi.DocumentReader;
import me.ratio.openapi.DocumentWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Edits the published document as its publisher might, at places that the overlay replaces. */
class HiddenChangesTest {
    private static final String PUBLISHED = DocumentWriter.plainYaml(DocumentReader.read(Path.of("api-docs.yaml")));
    private static final Overlay OVERLAY = OverlayReader.read(Path.of("overlay.yaml"));
    private static final OverlayLock LOCK = OverlayLock.read(Path.of("overlay.lock"));

    @Test
    void agreesWithThePublishedDocument() {
        assertThat(LOCK.text())
                .isEqualTo(OverlayLock.of(refined(PUBLISHED).outcomes()).text());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'(enum:)\n *- ETH(?=\n)' | '$1' | enum-value-removed",
                "'(enum:)(\n *)- ETH(?=\n)' | '$1$2- ETH$2- NOT_YET_KNOWN' | enum-value-added",
                "'type: string(\n *description: Crypto currency that is (?:priced|transferred).\n *)enum:(\n *- .*)+' | 'type: integer$1maximum: 9' | type",
                "'(?s)(/v1/users/\\{userId\\}:\n    get:.*?security:)\n      - .*?(?=\n  /)' | '$1 []' | security",
            })
    void noticesAndShowsWhatTheOverlayHides(String before, String after, String rule) {
        Matcher places = Pattern.compile(before).matcher(PUBLISHED);
        String changed = places.replaceAll(after);
        // A later document need not have such a place.
        assumeThat(changed).isNotEqualTo(PUBLISHED);
        OverlayResult then = refined(PUBLISHED);
        OverlayResult now = refined(changed);

        assertThat(LOCK.changes(now.outcomes()))
                .extracting(ReplacedChange::pointer)
                .hasSizeGreaterThanOrEqualTo((int) places.reset().results().count());
        assertThat(HiddenChange.between(
                        diff(document(PUBLISHED), document(changed)),
                        diff(then.document(), now.document()),
                        then.outcomes(),
                        now.outcomes()))
                .as("the review shows the change")
                .anySatisfy(hidden -> assertThat(hidden.finding().rule().id()).startsWith(rule));
    }

    private static DiffReport diff(ObjectNode old, ObjectNode next) {
        return ContractDiff.between(old, next, DiffOptions.strict());
    }

    private static ObjectNode document(String yaml) {
        return DocumentReader.locate("api-docs.yaml", yaml.getBytes(StandardCharsets.UTF_8))
                .tree();
    }

    private static OverlayResult refined(String yaml) {
        return OverlayApplication.apply(List.of(OVERLAY), document(yaml));
    }
}
