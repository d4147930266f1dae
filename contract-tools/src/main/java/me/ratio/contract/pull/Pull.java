package me.ratio.contract.pull;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import me.ratio.contract.diff.ContractDiff;
import me.ratio.contract.diff.Options;
import me.ratio.contract.diff.Report;
import me.ratio.openapi.DocumentWriter;

/**
 * A newly published document, taken over.
 *
 * @param document its structure with our words, in canonical order
 * @param report what changed against our document
 * @param placesWithoutWords JSON pointers of the words that it needs from us
 */
public record Pull(ObjectNode document, Report report, List<String> placesWithoutWords) {
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
        Report report = ContractDiff.between(ours, carrier.document(), Options.strict());
        return new Pull(carrier.document(), report, carrier.placesWithoutWords());
    }

    /** Returns the text of the file that holds the result. */
    public String text() {
        return DocumentWriter.plainYaml(document);
    }
}
