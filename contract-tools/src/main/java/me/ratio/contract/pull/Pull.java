package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.openapi.DocumentWriter;

/**
 * The result of pulling a newly published document.
 *
 * @param document the published structure with our descriptions and examples, in canonical order
 * @param report the differences from our document
 * @param undocumented JSON pointers of the descriptions and examples that are still missing
 */
public record Pull(ObjectNode document, DiffReport report, List<String> undocumented) {
    /** Takes a copy of the list. */
    public Pull {
        undocumented = List.copyOf(undocumented);
    }

    /**
     * Merges a published document with ours.
     *
     * @param ours our document
     * @param published the published document; neither is changed
     * @return the result
     */
    public static Pull of(ObjectNode ours, ObjectNode published) {
        DocumentationTransfer transfer = DocumentationTransfer.between(ours, published);
        CanonicalOrder.apply(transfer.document(), ours);
        DiffReport report = ContractDiff.between(ours, transfer.document(), DiffOptions.strict());
        return new Pull(transfer.document(), report, transfer.undocumented());
    }

    /** Returns the text of the resulting file. */
    public String text() {
        return DocumentWriter.plainYaml(document);
    }
}
