package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.DiffOptions;
import me.ratio.contract.diff.DiffReport;
import me.ratio.openapi.DocumentWriter;

/**
 * A newly published document, taken over.
 *
 * @param document its structure with our words, in canonical order
 * @param report what changed against our document
 * @param placesWithoutWords JSON pointers of the words that it needs from us
 */
public record Pull(ObjectNode document, DiffReport report, List<String> placesWithoutWords) {
    /** Takes a copy of the list. */
    public Pull {
        placesWithoutWords = List.copyOf(placesWithoutWords);
    }

    /**
     * Takes a published document over.
     *
     * @param ours our document
     * @param published the published document; neither is changed
     * @return the result
     */
    public static Pull of(ObjectNode ours, ObjectNode published) {
        WordCarrier carrier = WordCarrier.carry(ours, published);
        CanonicalOrder.apply(carrier.document(), ours);
        DiffReport report = ContractDiff.between(ours, carrier.document(), DiffOptions.strict());
        return new Pull(carrier.document(), report, carrier.placesWithoutWords());
    }

    /** Returns the text of the file that holds the result. */
    public String text() {
        return DocumentWriter.plainYaml(document);
    }
}
